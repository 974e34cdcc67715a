using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Exemptions;

/// <param name="Command">Approve, turn down, suspend, resume or remove.</param>
public sealed record DecideEntryInput(Guid PremisesId, ExemptionCommand Command, string? Reason, int? Version, Guid? Once);

/// <summary>Approves a proposed place, or takes one out for now or for good (LT-31): each time with its reason, in the log of the place.</summary>
public sealed class DecideEntry(TakanDb db, Acts acts, Profiles profiles, Submissions submissions)
{
    public async Task<Outcome<ExemptionEntry>> HandleAsync(StaffActor staff, DecideEntryInput input, CancellationToken cancellationToken)
    {
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length > ExemptionEntry.TextLength) return FormRefusals.TooLong(ExemptionEntry.TextLength);
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var entry = await db.Set<ExemptionEntry>().SingleAsync(row => row.Id == input.PremisesId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, entry.Id.ToString(), cancellationToken) is not null) return entry;
        if (input.Version is { } seen && seen != entry.Version) return ExemptionRefusals.ChangedByAnother;

        var facts = new ExemptionFacts { Proposer = entry.ProposedBy, Decider = staff.Id, Reason = reason };
        if (!ExemptionProcess.Decide(entry.State, input.Command, profile.Bureau.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        entry.Apply(transition, act.Now);
        (entry.DecidedBy, entry.Reason) = (staff.Id, reason);
        foreach (var fact in transition.Events)
            act.Record(LogStream.OfFiling(entry.Id), EventKind.Of(fact), Audience.Staff, new JsonObject { ["reason"] = reason });
        await act.CommitAsync(cancellationToken);
        return entry;
    }
}
