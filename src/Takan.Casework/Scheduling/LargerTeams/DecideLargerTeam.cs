using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <param name="Target">Its version is that of the filing that was looked at.</param>
public sealed record DecideLargerTeamInput(InspectionTarget Target, bool Agree, string? Decision);

/// <summary>The county office agrees to the larger team, or does not (TJ-34).</summary>
public sealed class DecideLargerTeam(TakanDb db, InspectionActs acts)
{
    public async Task<Outcome<LargerTeam>> HandleAsync(StaffActor decider, DecideLargerTeamInput input, CancellationToken cancellationToken)
    {
        var decision = (input.Decision ?? "").Trim();
        if (decision.Length > LargerTeam.TextLength) return FormRefusals.TooLong(LargerTeam.TextLength);
        if (!(await acts.BeginAsync(input.Target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        var id = act.Inspection.Id;
        var filing = await db.Set<LargerTeam>().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        if (act.IsRepeat && filing is not null) return filing;
        if (input.Target.Version is { } seen && seen != (filing?.Version ?? 0)) return SchedulingRefusals.ChangedByAnother;

        var facts = new LargerTeamFacts { Filer = filing?.FiledBy, Decider = decider.Id, IsCountyOffice = decider.Is(Role.CountyOffice), Decision = decision };
        var command = input.Agree ? LargerTeamCommand.Agree : LargerTeamCommand.Decline;
        if (!LargerTeamProcess.Decide(filing?.State ?? LargerTeamState.Unfiled, command, act.Profile.Numbers, facts).IsAllowed(out var transition, out var no)) return no;
        filing!.Apply(transition);
        (filing.DecidedBy, filing.DecidedAt, filing.Decision) = (decider.Id, act.Act.Now, decision.Length > 0 ? decision : null);
        foreach (var fact in transition.Events)
            act.Act.Record(LogStream.Of(id), EventKind.Of(fact), Audience.Staff, new JsonObject { ["decision"] = decision });
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? filing : late;
    }
}
