using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Messages;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Where a code goes, and what its tries are counted by.</summary>
public sealed record CodeTarget(Guid Subject, Guid BureauId, Law.Identifiers.CaseId? CaseId, string Phone);

/// <summary>Sends a six-digit code to the phone of the link. Whoever holds the paper but not the phone gets no further.</summary>
public sealed class SendOneTimeCode(TakanDb db, Acts acts, CaseLinkSecrets secrets, Outbox outbox)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>The applicant waits this long before asking again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private const int MostPerHour = 5;

    // A finder of the paper must not guess for ever, nor an applicant be rung all day.
    private const int MostPerDay = 10;

    public async Task<Outcome<CaseLink>> RunAsync(CaseLink link, OneTimeCodePurpose purpose, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(ActorOf(link), cancellationToken);
        if (await AddAsync(act, new(link.Id, link.BureauId, link.CaseId, secrets.OpenPhone(link)), purpose, cancellationToken) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return link;
    }

    /// <returns>Null when the code is on its way as soon as the act commits.</returns>
    public async Task<Refusal?> AddAsync(Act act, CodeTarget target, OneTimeCodePurpose purpose, CancellationToken cancellationToken)
    {
        var subject = CodeSubjects.Of(target.Subject, purpose);
        await db.LockTriesAsync(subject, cancellationToken);
        var (hour, day) = (act.Now.AddHours(-1), act.Now.AddDays(-1));
        var recent = await db.Set<OneTimeCode>().Where(sent => sent.LinkId == subject && sent.CreatedAt > day).ToListAsync(cancellationToken);
        if (recent.Count >= MostPerDay || recent.Count(sent => sent.CreatedAt > hour) >= MostPerHour || recent.Any(sent => sent.CreatedAt > act.Now - Pause)) return CaseLinkRefusals.TooManyCodes;

        var code = CaseLinkSecrets.NewOneTimeCode();
        var added = new OneTimeCode
        {
            Id = Guid.CreateVersion7(),
            LinkId = subject,
            CodeDigest = secrets.DigestOfOneTimeCode(subject, purpose, code),
            CreatedAt = act.Now,
            ExpiresAt = act.Now + Life,
        };
        db.Add(added);
        await outbox.EnqueueAsync(act, new SmsMessage
        {
            BureauId = target.BureauId,
            CaseId = target.CaseId,
            IdempotencyKey = $"one-time-code/{added.Id}",
            ExpiresAt = added.ExpiresAt,
            Template = purpose == OneTimeCodePurpose.Assist ? SmsCatalogue.AssistanceCode : SmsCatalogue.OneTimeCode,
            Phone = target.Phone,
            Variables = new Dictionary<string, string> { ["code"] = code },
        }, cancellationToken);
        return null;
    }

    internal static ApplicantActor ActorOf(CaseLink link) => new(Guid.Empty, link.CaseId, link.BureauId, link.Pseudonym);
}
