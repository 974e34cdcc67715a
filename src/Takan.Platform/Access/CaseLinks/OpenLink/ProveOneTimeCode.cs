using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Opens a device session for who knows the code. Only the newest code counts; five wrong tries end it.</summary>
public sealed class ProveOneTimeCode(TakanDb db, Acts acts, CaseLinkSecrets secrets, DeviceSessions sessions)
{
    private const int MostWrongTries = 5;

    public async Task<Outcome<DeviceSession>> RunAsync(HttpContext http, CaseLink link, string code, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(SendOneTimeCode.ActorOf(link), cancellationToken);
        await db.LockLinkAsync(link.Id, cancellationToken);
        var sent = await db.Set<OneTimeCode>().Where(row => row.LinkId == link.Id).OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        if (sent is null || sent.UsedAt is not null || sent.ExpiresAt <= act.Now || sent.WrongTries >= MostWrongTries) return CaseLinkRefusals.CodeSpent;

        if (!secrets.IsOneTimeCode(sent, code.Trim()))
        {
            sent.WrongTries++;
            await act.CommitAsync(cancellationToken);
            return sent.WrongTries < MostWrongTries ? CaseLinkRefusals.WrongCode : CaseLinkRefusals.CodeSpent;
        }

        sent.UsedAt = act.Now;
        var session = sessions.Open(http, link);
        act.Record(LogStream.Of(link.CaseId), "device-opened", Audience.Applicant, new JsonObject { ["device"] = session.Id.ToString() });
        await act.CommitAsync(cancellationToken);
        return session;
    }
}

internal static class CaseLinkLock
{
    /// <summary>Tries at one link are counted one by one. On SQLite the act itself is alone.</summary>
    public static async Task LockLinkAsync(this TakanDb db, Guid linkId, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM case_links WHERE \"Id\" = {linkId} FOR UPDATE", cancellationToken);
    }
}
