using Microsoft.Extensions.DependencyInjection;
using Takan.Law;
using Takan.Platform.Jobs;
using Takan.Platform.Layout;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Closures;

public static class ClosuresModule
{
    private const string TellJob = "tell-closures";
    private static readonly TimeSpan TellEvery = TimeSpan.FromMinutes(15);

    public static void AddClosures(this IServiceCollection services)
    {
        services.AddEventWords(
        [
            new("closure-declared", body => new($"宣布“{Text(body, "area")}”暂停上门：{Text(body, "reason")}", $"Visits suspended in {Text(body, "area")}: {Text(body, "reason")}")),
            new("closure-ended", body => new($"“{Text(body, "area")}”提前恢复上门：{Text(body, "reason")}", $"Visits resumed in {Text(body, "area")}: {Text(body, "reason")}")),
        ]);
        services.AddScoped<IDuties, ClosureDuties>();
        services.AddScoped<AffectedCases>();
        services.AddScoped<DeclareClosure>();
        services.AddScoped<EndClosure>();
        services.AddPlannedJob<TellClosures>(TellJob, TellEvery);
    }
}
