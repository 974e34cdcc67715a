using System.Text.Json.Nodes;
using Takan.Casework.Consent;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Evidence.Hashing;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;

namespace Takan.Casework.Commitments;

/// <param name="Read">Digest of the letter that the phone showed.</param>
/// <param name="Ticked">Numbers of the undertakings that were ticked when read.</param>
/// <param name="Signature">The drawn PNG.</param>
public sealed record SignCommitmentInput(CaseTarget Target, CommitmentKind Kind, string? Read, IReadOnlyCollection<string> Ticked, byte[]? Signature);

/// <summary>The applicant signs the commitment that takes the place of the inspection (LT-11, LT-32); only while its road is open.</summary>
public sealed class SignCommitment(TakanDb db, CaseActs acts, CaseRoads roads)
{
    public async Task<Outcome<Case>> HandleAsync(SignCommitmentInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var head = new CaseHead(act.Case, act.Profile);
        if (CommitmentText.Of(head, input.Kind) is not { } text) return CommitmentRefusals.NoLetter;
        var letter = Copy(act, head, text, input);
        var facts = new CaseFacts
        {
            EveryUndertakingRead = input.Read == text.Digest && text.Undertakings.All(one => input.Ticked.Contains(one.Number)),
            FailedItems = act.Case.FailedItems,
            SignatureBound = input.Signature is not null,
            CopyDigests = [.. letter.Copies.Select(copy => copy.Digest)],
        };
        var body = new JsonObject { ["title"] = text.Title, ["digest"] = letter.Copies[0].Digest, ["read"] = text.Digest };
        if (act.Move(CaseCommand.SignCommitment, facts, body) is { } no) return no;
        var road = CommitmentRoads.RoadOf(input.Kind);
        if (await roads.ClosedAsync(act, road, cancellationToken) is { } closed) return closed;

        db.Add(letter);
        db.Add(RoadChoice.Of(act.Case.Id, road, act.Act.Now));
        return await act.CommitAsync(cancellationToken);
    }

    private static SignedLetter Copy(CaseAct act, CaseHead head, CommitmentText text, SignCommitmentInput input)
    {
        var letter = new SignedLetter
        {
            Id = Guid.CreateVersion7(),
            CaseId = act.Case.Id,
            Commitment = input.Kind,
            SignedAt = act.Act.Now,
            Method = SignatureMethod.Drawn,
            SignaturePng = input.Signature,
        };
        var content = text.SignedCopy(head, act.Act.Now, input.Signature);
        foreach (var keeper in new[] { CopyKeeper.Bureau, CopyKeeper.Applicant })
            letter.Copies.Add(new() { Keeper = keeper, Content = content, Digest = Digest.Sha256(content).Hex });
        return letter;
    }
}
