using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Takan.Law;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Dispatch;

/// <summary>Who goes where, and with what: areas, pairs and vehicles as the lead keeps them.</summary>
public static class DispatchModule
{
    public static void AddDispatch(this IServiceCollection services)
    {
        services.AddEventWords(
        [
            new("pair-formed", body => new($"组成踏勘组“{Text(body, "pair")}”{Technical(body)}", $"Pair formed: {Text(body, "pair")}")),
            new("pair-changed", body => new($"调整踏勘组“{Text(body, "pair")}”{Technical(body)}", $"Pair changed: {Text(body, "pair")}")),
            new("pair-dissolved", body => new($"解散踏勘组“{Text(body, "pair")}”", $"Pair dissolved: {Text(body, "pair")}")),
            new("area-made", body => new($"划定片区“{Text(body, "area")}”：{Places(body)}，由{Text(body, "pair")}负责", $"Area made: {Text(body, "area")} ({Places(body)}), owned by {Text(body, "pair")}")),
            new("area-changed", body => new($"调整片区“{Text(body, "area")}”：{Places(body)}，由{Text(body, "pair")}负责", $"Area changed: {Text(body, "area")} ({Places(body)}), owned by {Text(body, "pair")}")),
            new("area-removed", body => new($"撤销片区“{Text(body, "area")}”", $"Area removed: {Text(body, "area")}")),
            new("vehicle-registered", body => new($"登记车辆{Text(body, "plate")}（{Text(body, "name")}）", $"Vehicle registered: {Text(body, "plate")} ({Text(body, "name")})")),
            new("vehicle-stopped", body => new($"车辆{Text(body, "plate")}停用", $"Vehicle out of service: {Text(body, "plate")}")),
            new("vehicle-back", body => new($"车辆{Text(body, "plate")}恢复使用", $"Vehicle back in service: {Text(body, "plate")}")),
        ]);
        services.AddScoped<KeepPair>();
        services.AddScoped<KeepArea>();
        services.AddScoped<KeepVehicle>();
    }

    private static string Technical(JsonObject? body) => body?["technical"]?.GetValue<bool>() is true ? "（专业技术组）" : "";

    private static string Places(JsonObject? body) => body?["places"] is JsonArray places ? string.Join('、', places.Select(place => place?.ToString())) : "";
}
