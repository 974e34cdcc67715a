using System.Text.Json.Nodes;
using Takan.Casework.Consent;
using Takan.Casework.Delivery;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Commitments;

/// <param name="MaterialsComplete">The clerk ticked that the papers are in order.</param>
public sealed record ConcludeCommittedInput(CaseTarget Target, bool MaterialsComplete);

/// <summary>Concludes on the spot what was committed to (LT-33), if its road is still open.</summary>
public sealed class ConcludeCommitted(TakanDb db, CaseActs acts, CaseRoads roads, DeliveryActs deliveries)
{
    public async Task<Outcome<Case>> HandleAsync(ConcludeCommittedInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var accepted = act.Case.AcceptedAt;
        var body = new JsonObject { ["minutes"] = accepted is { } at ? (int)Math.Ceiling((act.Act.Now - at).TotalMinutes) : null };
        if (act.Move(CaseCommand.ConcludeCommitted, new CaseFacts { MaterialsComplete = input.MaterialsComplete }, body) is { } no) return no;
        var letter = (await db.LatestCommitmentAsync(act.Case.Id, cancellationToken))!;
        if (await roads.ClosedAsync(act, CommitmentRoads.RoadOf(letter.Commitment!.Value), cancellationToken) is { } closed) return closed;
        await deliveries.ExpectAsync(act, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
