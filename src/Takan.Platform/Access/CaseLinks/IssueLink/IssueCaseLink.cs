using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Platform.Access.CaseLinks;

public sealed record NewCaseLink
{
    public required CaseId CaseId { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>A mainland mobile number, 11 digits, already checked.</summary>
    public required string Phone { get; init; }

    /// <summary>UTC. The result can be read until then, also when the case has ended.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Whether the fixed address and the code also go out by SMS.</summary>
    public bool SendBySms { get; init; }
}

/// <summary>What the window hands over.</summary>
/// <param name="Address">What the QR code says: for this applicant alone.</param>
/// <param name="CodeAddress">The fixed address where the code is typed: <c>tk.example.gov.cn/s</c>.</param>
/// <param name="Code">Eight characters.</param>
/// <param name="QrSvg">An <c>svg</c> element.</param>
public sealed record IssuedCaseLink(Guid LinkId, string Address, string CodeAddress, string Code, string QrSvg, string PhoneTail, DateTime ExpiresAt);

/// <summary>Gives the applicant the one way to the case. It takes the place of an earlier link, whose phones are signed out.</summary>
public sealed class IssueCaseLink(TakanDb db, CaseLinkSecrets secrets, RevokeCaseLinks revoke, Outbox outbox, PublicAddress address)
{
    private const int TailLength = 4;

    public async Task<IssuedCaseLink> RunAsync(Act act, NewCaseLink input, CancellationToken cancellationToken)
    {
        await revoke.RunAsync(act, input.CaseId, cancellationToken);
        var (token, code) = (CaseLinkSecrets.NewToken(), CaseLinkSecrets.NewCode());
        var link = new CaseLink
        {
            Id = Guid.CreateVersion7(),
            CaseId = input.CaseId,
            BureauId = input.BureauId,
            TokenDigest = CaseLinkSecrets.DigestOfToken(token),
            CodeDigest = secrets.DigestOfCode(code),
            SecretCipher = secrets.SealSecret(input.BureauId, token, code),
            PhoneCipher = secrets.SealPhone(input.BureauId, input.Phone),
            PhoneTail = input.Phone[^TailLength..],
            Pseudonym = await PseudonymAsync(act, input.CaseId, cancellationToken),
            ExpiresAt = input.ExpiresAt,
        };
        db.Add(link);
        act.Record(LogStream.Of(input.CaseId), "link-issued", Audience.Applicant, new JsonObject { ["link"] = link.Id.ToString() });
        if (input.SendBySms) await SendAsync(act, input, link, code, cancellationToken);
        return ShowCaseLink.Describe(link, token, code, address);
    }

    // The applicant keeps one pseudonym through the life of the case; who began it alone, the one of the proven phone.
    private async Task<string> PseudonymAsync(Act act, CaseId caseId, CancellationToken cancellationToken) =>
        await db.Set<CaseLink>().Where(link => link.CaseId == caseId).Select(link => link.Pseudonym).FirstOrDefaultAsync(cancellationToken)
            ?? (act.Actor as PhoneActor)?.Pseudonym ?? Pseudonyms.ForApplicant();

    // Whoever gets it may know nothing of the case yet: it says whose it is.
    private async Task SendAsync(Act act, NewCaseLink input, CaseLink link, string code, CancellationToken cancellationToken) => await outbox.EnqueueAsync(act, new SmsMessage
    {
        BureauId = input.BureauId,
        CaseId = input.CaseId,
        IdempotencyKey = $"case-link/{link.Id}",
        Template = SmsCatalogue.CaseLink,
        Phone = input.Phone,
        Variables = new Dictionary<string, string>
        {
            ["bureau"] = await db.Set<Bureau>().Where(row => row.Id == input.BureauId).Select(row => row.Name).SingleAsync(cancellationToken),
            ["code"] = code,
        },
    }, cancellationToken);
}
