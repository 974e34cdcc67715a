using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <param name="Digest">Digest of the record that the signer has read.</param>
/// <param name="Code">Code of the signer's own phone: a signature is an act of its own, not of an open page.</param>
/// <param name="Name">Sign-in name of the second inspector at the same PC; null for the person signed in.</param>
public sealed record OpinionInput(string Digest, string Words, string Code, string? Name = null);

/// <summary>An inspector signs the opinion over exactly the record that was read (HC-33), with an own factor, at either PC.</summary>
public sealed class SignOpinion(TakanDb db, Acts acts, RecordSituations records, CurrentActor current, OwnFactor ownFactor)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, OpinionInput input, CancellationToken cancellationToken)
    {
        if (input.Words.Length > Opinion.WordsLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        if (!(await ownFactor.UseAsync(act, input.Name, input.Code, "opinion", cancellationToken)).IsAllowed(out var signer, out var wrong)) return wrong;

        var facts = record.Facts with { Signer = signer.Id, SignedDigest = input.Digest };
        var body = new JsonObject { ["signer"] = signer.Pseudonym, ["recordDigest"] = input.Digest, ["words"] = input.Words };
        if (record.Room.Move(act, InspectionCommand.SignOpinion, facts, body) is { } refusal) return refusal;
        record.Room.Presences.SingleOrDefault(row => row.StaffId == signer.Id && row.AtConsoleOf == current.Staff.Id)?.Beat(act.Now, current.Staff.Id, confirms: true);
        db.Add(new Opinion
        {
            InspectionId = id,
            StaffId = signer.Id,
            RecordDigest = input.Digest,
            Words = input.Words.Trim(),
            SignedAt = act.Now,
            AtConsoleOfColleague = signer.Id != current.Staff.Id,
        });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
