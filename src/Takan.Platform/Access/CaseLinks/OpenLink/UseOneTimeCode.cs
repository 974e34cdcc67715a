using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Judges a one-time code. Only the newest of its subject counts, once; five wrong tries end it. The caller commits in either case, so that a wrong try stays counted.</summary>
public sealed class UseOneTimeCode(TakanDb db, CaseLinkSecrets secrets)
{
    private const int MostWrongTries = 5;

    /// <returns>Null when the code was right; it is used up then.</returns>
    public async Task<Refusal?> RunAsync(Act act, Guid linkId, OneTimeCodePurpose purpose, string code, CancellationToken cancellationToken)
    {
        var subject = CodeSubjects.Of(linkId, purpose);
        await db.LockTriesAsync(subject, cancellationToken);
        var sent = await db.Set<OneTimeCode>().Where(row => row.LinkId == subject).OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        if (sent is null || sent.UsedAt is not null || sent.ExpiresAt <= act.Now || sent.WrongTries >= MostWrongTries) return CaseLinkRefusals.CodeSpent;
        if (secrets.IsOneTimeCode(sent, purpose, code.Trim()))
        {
            sent.UsedAt = act.Now;
            return null;
        }

        sent.WrongTries++;
        return sent.WrongTries < MostWrongTries ? CaseLinkRefusals.WrongCode : CaseLinkRefusals.CodeSpent;
    }
}

internal static class TriesLock
{
    /// <summary>Tries at one link, or of one phone that has no link yet, are counted one by one. On SQLite the act itself is alone.</summary>
    public static async Task LockTriesAsync(this TakanDb db, Guid subject, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"one-time-code/" + subject}, 0))", cancellationToken);
    }
}
