using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <param name="Kind">Refused or unreachable.</param>
/// <param name="Code">Code of the attesting inspector's own phone.</param>
public sealed record AttestationInput(ClosingKind Kind, string Reason, string Code, string? Name = null);

/// <summary>An inspector attests that the applicant refused to sign or cannot be reached. It counts once both have.</summary>
public sealed class AttestAbsence(TakanDb db, Acts acts, RecordSituations records, OwnFactor ownFactor)
{
    private static readonly Dictionary<ClosingKind, InspectionCommand> Commands = new()
    {
        [ClosingKind.Refused] = InspectionCommand.AttestRefusal,
        [ClosingKind.Unreachable] = InspectionCommand.AttestUnreachable,
    };

    public async Task<Refusal?> HandleAsync(InspectionId id, AttestationInput input, CancellationToken cancellationToken)
    {
        if (!Commands.TryGetValue(input.Kind, out var command)) return RecordRefusals.NotAnAbsence;
        if (input.Reason.Length > Opinion.WordsLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        if (!(await ownFactor.UseAsync(act, input.Name, input.Code, "attestation", cancellationToken)).IsAllowed(out var signer, out var wrong)) return wrong;
        if (!record.Room.Team.Contains(signer.Id)) return RoomRefusals.NotInTeam;
        if (record.Attestations.Any(row => row.Kind != input.Kind)) return RecordRefusals.DifferentAttestation;

        var attested = record.Attestations.Select(row => row.StaffId).Append(signer.Id).Distinct().ToList();
        var body = new JsonObject { ["kind"] = input.Kind.ToString(), ["reason"] = input.Reason };
        var refusal = record.Room.Move(act, command, record.Facts with { AttestedBy = attested, Reason = input.Reason }, body);
        // One of two is no refusal of the person: the word is kept and the other is still needed.
        if (refusal is not null && refusal.Rule != SigningGuards.BothAttest.Rule) return refusal;

        if (record.Attestations.All(row => row.StaffId != signer.Id))
        {
            db.Add(new Attestation { InspectionId = id, StaffId = signer.Id, Kind = input.Kind, Reason = input.Reason.Trim(), At = act.Now });
            act.Record(LogStream.Of(id), "absence-attested", Audience.Applicant, new JsonObject { ["by"] = signer.Pseudonym, ["kind"] = input.Kind.ToString(), ["reason"] = input.Reason });
        }

        if (refusal is null)
            db.Add(new Closing { InspectionId = id, Kind = input.Kind, RecordDigest = InspectionRecord.DigestOf(record), At = act.Now, Reason = input.Reason.Trim() });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
