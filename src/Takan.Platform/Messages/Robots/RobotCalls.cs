using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;
using Takan.Platform.Keys;

namespace Takan.Platform.Messages;

/// <summary>What both platforms share: one POST of JSON, an answer with <c>errcode</c>.</summary>
/// <remarks>A repetition writes the same counts a second time; that does less harm than none.</remarks>
public sealed class RobotCalls(HttpClient http, TakanDb db, KeyRing keys)
{
    // Beyond 20 messages a minute both platforms take nothing for up to ten minutes.
    private static readonly TimeSpan Muted = TimeSpan.FromMinutes(10);

    /// <returns>Null where the robot was removed.</returns>
    public async Task<RobotAddress?> AddressAsync(MessageContent content, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(content.To);
        return await db.Set<GroupRobot>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancellationToken) is { } robot ? robot.Open(keys) : null;
    }

    /// <param name="fast">Codes by which the platform says: too fast.</param>
    /// <param name="busy">Codes by which it says: later.</param>
    public async Task<SendResult> PostAsync(Uri address, JsonObject body, IReadOnlyCollection<int> fast, IReadOnlyCollection<int> busy, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(address, body, cancellationToken);
        if (!response.IsSuccessStatusCode) return SendResult.Again($"HTTP {(int)response.StatusCode}");
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        var code = answer?["errcode"]?.GetValue<int>() ?? -1;
        if (code == 0) return new("ok");
        var error = $"errcode {code}: {answer?["errmsg"]}";
        if (fast.Contains(code)) return SendResult.After(Muted, error);
        return busy.Contains(code) ? SendResult.Again(error) : SendResult.Never(error);
    }
}
