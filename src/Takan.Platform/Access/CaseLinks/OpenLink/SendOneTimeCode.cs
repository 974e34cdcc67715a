using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Messages;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Sends a six-digit code to the phone of the link. Whoever holds the paper but not the phone gets no further.</summary>
public sealed class SendOneTimeCode(TakanDb db, Acts acts, CaseLinkSecrets secrets, Outbox outbox)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>The applicant waits this long before asking again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private const int MostPerHour = 5;

    public async Task<Outcome<OneTimeCode>> RunAsync(CaseLink link, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(ActorOf(link), cancellationToken);
        await db.LockLinkAsync(link.Id, cancellationToken);
        var hour = act.Now.AddHours(-1);
        var recent = await db.Set<OneTimeCode>().Where(sent => sent.LinkId == link.Id && sent.CreatedAt > hour).ToListAsync(cancellationToken);
        if (recent.Count >= MostPerHour || recent.Any(sent => sent.CreatedAt > act.Now - Pause)) return CaseLinkRefusals.TooManyCodes;

        var code = CaseLinkSecrets.NewOneTimeCode();
        var added = new OneTimeCode
        {
            Id = Guid.CreateVersion7(),
            LinkId = link.Id,
            CodeDigest = secrets.DigestOfOneTimeCode(link.Id, code),
            CreatedAt = act.Now,
            ExpiresAt = act.Now + Life,
        };
        db.Add(added);
        await outbox.EnqueueAsync(act, new SmsMessage
        {
            BureauId = link.BureauId,
            CaseId = link.CaseId,
            IdempotencyKey = $"one-time-code/{added.Id}",
            ExpiresAt = added.ExpiresAt,
            Template = SmsTemplates.OneTimeCode,
            Phone = secrets.OpenPhone(link),
            Variables = new Dictionary<string, string> { ["code"] = code },
        }, cancellationToken);
        await act.CommitAsync(cancellationToken);
        return added;
    }

    internal static ApplicantActor ActorOf(CaseLink link) => new(Guid.Empty, link.CaseId, link.BureauId, link.Pseudonym);
}
