using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Hall;
using Takan.Platform.Database;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Knows what keeps a session at a PC of the hall alive although nobody touches it.</summary>
public interface ISessionKeeper
{
    Task<bool> KeepsAsync(Guid deviceSessionId, DateTime now, CancellationToken cancellationToken);
}

/// <summary>A session at a PC of the hall ends when nobody has touched it for a while (LT-44), unless a visit keeps it.</summary>
public sealed class SharedSessions(TakanDb db, IEnumerable<ISessionKeeper> keepers)
{
    /// <summary>What a page fetches of itself when something moved; the client names it so.</summary>
    private const string RefreshHeader = "Takan-Refresh";

    // Otherwise each request would be a write.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>True while it lasts; a request that a person has made prolongs it.</summary>
    public async Task<bool> LastsAsync(HttpRequest request, DeviceSession session, DateTime now)
    {
        var until = now + SeatRules.Idle;
        if (session.ExpiresAt > until - Grain) return true;
        var lasts = session.ExpiresAt > now;
        if (!(lasts && IsTouch(request)) && !await IsKeptAsync(session.Id, now, request.HttpContext.RequestAborted)) return lasts;
        await db.Set<DeviceSession>().Where(row => row.Id == session.Id && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ExpiresAt, until), request.HttpContext.RequestAborted);
        return true;
    }

    /// <summary>A page that stands open follows its stream and fetches itself anew with nobody in front of it.</summary>
    private static bool IsTouch(HttpRequest request) =>
        !request.Headers.Accept.Any(kind => kind?.Contains("text/event-stream", StringComparison.Ordinal) == true) && !request.Headers.ContainsKey(RefreshHeader);

    private async Task<bool> IsKeptAsync(Guid id, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var keeper in keepers)
            if (await keeper.KeepsAsync(id, now, cancellationToken)) return true;
        return false;
    }
}
