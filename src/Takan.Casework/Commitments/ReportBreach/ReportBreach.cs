using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Consent;
using Takan.Casework.Exemptions;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Commitments;

/// <summary>What was promised turned out untrue: the place leaves the library for now, and a misconduct record is opened (LT-32).</summary>
public sealed class ReportBreach(TakanDb db, CaseActs acts, ExemptionLibrary library)
{
    public async Task<Outcome<Case>> HandleAsync(StaffActor staff, ReasonInput input, CancellationToken cancellationToken)
    {
        if (input.IsTooLong) return IntakeRefusals.TooLong(Misconduct.FactsLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;
        if (input.Text.Length == 0) return CommitmentRefusals.FactsMissing;
        if (await db.LatestCommitmentAsync(act.Case.Id, cancellationToken) is not { Commitment: CommitmentKind.Exemption }) return CommitmentRefusals.NothingPromised;
        if (await db.Set<Misconduct>().AnyAsync(row => row.CaseId == act.Case.Id, cancellationToken)) return CommitmentRefusals.BreachKnown;

        var place = await library.AtAsync(act.Case.BureauId, act.Case.Address, cancellationToken);
        if (place is not null && await SuspendAsync(act, staff, place.Entry.Id, input.Text, cancellationToken) is { } no) return no;
        db.Add(new Misconduct
        {
            Id = Guid.CreateVersion7(),
            BureauId = act.Case.BureauId,
            CaseId = act.Case.Id,
            PremisesId = place?.Entry.Id,
            Facts = input.Text,
            OpenedBy = staff.Id,
            OpenedAt = act.Act.Now,
        });
        act.Act.Record(LogStream.Of(act.Case.Id), "commitment-breached", Audience.Applicant, new JsonObject { ["facts"] = input.Text });
        return await act.CommitAsync(cancellationToken);
    }

    private async Task<Refusal?> SuspendAsync(CaseAct act, StaffActor staff, Guid premises, string facts, CancellationToken cancellationToken)
    {
        var entry = await db.Set<ExemptionEntry>().SingleAsync(row => row.Id == premises, cancellationToken);
        // Suspended already, for another tenant's breach: nothing more to take away.
        if (entry.State != ExemptionState.Listed) return null;
        if (!ExemptionProcess.Decide(entry.State, ExemptionCommand.Suspend, act.Profile.Numbers, new() { Reason = facts }).IsAllowed(out var transition, out var refusal)) return refusal;
        entry.Apply(transition, act.Act.Now);
        (entry.DecidedBy, entry.Reason) = (staff.Id, facts);
        foreach (var fact in transition.Events)
            act.Act.Record(LogStream.OfFiling(entry.Id), EventKind.Of(fact), Audience.Staff, new JsonObject { ["reason"] = facts, ["case"] = act.Case.Number });
        return null;
    }
}
