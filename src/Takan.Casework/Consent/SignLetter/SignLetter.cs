using System.Text.Json.Nodes;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Evidence.Hashing;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Consent;

/// <param name="Read">Digest of the letter that the phone showed.</param>
/// <param name="Ticked">Numbers of the undertakings that were ticked when read.</param>
/// <param name="Signature">The drawn PNG; null when signed by code.</param>
/// <param name="CodeProved">A one-time code sent to the applicant's phone was given back just now.</param>
public sealed record SignLetterInput(CaseTarget Target, string? Read, IReadOnlyCollection<string> Ticked, byte[]? Signature, bool CodeProved = false)
{
    /// <summary>Pages of the printed letter that was signed or sealed by hand; empty when it is signed on the phone.</summary>
    public IReadOnlyList<TakenPaper> Scans { get; init; } = [];

    public SignatureMethod Method => Scans.Count > 0 ? SignatureMethod.OnPaper : Signature is null ? SignatureMethod.OneTimeCode : SignatureMethod.Drawn;
}

/// <summary>The applicant signs the consent letter, on the phone or on paper (HC-23, HC-58): two identical copies with one digest (HC-28).</summary>
public sealed class SignLetter(TakanDb db, CaseActs acts, CaseRoads roads, PaperScans scans)
{
    public async Task<Outcome<SignedLetter>> HandleAsync(SignLetterInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return await db.LatestLetterAsync(act.Case.Id, cancellationToken) ?? (Outcome<SignedLetter>)ConsentRefusals.NothingSigned;

        var head = new CaseHead(act.Case, act.Profile);
        var text = LetterText.Of(head, act.Act.Now);
        // The forecast moves with the day: who read yesterday's page reads again.
        var shown = input.Read == text.Digest;
        if (!shown && input.Read is { Length: > 0 } && CaseProcess.Table.Knows(act.Case.State, CaseCommand.SignConsentLetter)) return ConsentRefusals.LetterChanged;

        var letter = Copy(act, text, head, input);
        var facts = new CaseFacts
        {
            Declarations = await db.DeclarationStandingAsync(head, cancellationToken),
            EveryUndertakingRead = text.Undertakings.All(one => input.Ticked.Contains(one.Number)),
            ForecastTold = shown,
            SignatureBound = input.Signature is not null || input.CodeProved || input.Scans.Count > 0,
            CopyDigests = [.. letter.Copies.Select(copy => copy.Digest)],
        };
        var body = new JsonObject { ["digest"] = letter.Copies[0].Digest, ["method"] = letter.Method.ToString(), ["read"] = text.Digest };
        if (act.Move(CaseCommand.SignConsentLetter, facts, body) is { } no) return no;
        if (await roads.ClosedAsync(act, Road.Remote, cancellationToken) is { } closed) return closed;

        letter.Scans = await scans.KeepAsync(act, letter.Id, text.Title, input.Scans, cancellationToken);
        db.Add(letter);
        db.Add(RoadChoice.Of(act.Case.Id, Road.Remote, act.Act.Now));
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? letter : late;
    }

    private static SignedLetter Copy(CaseAct act, LetterText text, CaseHead head, SignLetterInput input)
    {
        var letter = new SignedLetter
        {
            Id = Guid.CreateVersion7(),
            CaseId = act.Case.Id,
            SignedAt = act.Act.Now,
            Method = input.Method,
            SignaturePng = input.Signature,
        };
        foreach (var keeper in new[] { CopyKeeper.Bureau, CopyKeeper.Applicant })
        {
            var content = text.SignedCopy(head, act.Act.Now, letter.Method, input.Signature, [.. input.Scans.Select(page => page.Digest)]);
            letter.Copies.Add(new() { Keeper = keeper, Content = content, Digest = Digest.Sha256(content).Hex });
        }

        return letter;
    }
}
