using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Group;

/// <summary>An act on the notice of one inspection: the process table decides, the state moves, the log is told.</summary>
public sealed class BusinessNoticeActs(TakanDb db, InspectionActs acts)
{
    /// <param name="facts">Adds what the command needs to what the inspection itself can answer.</param>
    /// <param name="change">Done when it is allowed; gives what the log says of it.</param>
    internal async Task<Outcome<BusinessNotice>> RunAsync(
        InspectionTarget target, BusinessNoticeCommand command, Func<Act, BusinessNoticeFacts, BusinessNoticeFacts> facts, Func<Act, BusinessNotice, Task<JsonObject>> change, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        var id = act.Inspection.Id;
        var known = await db.Set<BusinessNotice>().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        if (act.IsRepeat && known is not null) return known;
        var standing = new BusinessNoticeFacts { Demanded = act.Profile.Bureau.BusinessPeople is not null, Team = [.. act.Inspection.Team.Select(member => member.StaffId)] };
        if (!BusinessNoticeProcess.Decide(known?.State ?? BusinessNoticeState.Unsent, command, act.Profile.Numbers, facts(act.Act, standing)).IsAllowed(out var transition, out var no)) return no;

        var notice = known ?? new BusinessNotice { InspectionId = id, BureauId = act.Inspection.BureauId };
        if (known is null) db.Add(notice);
        notice.Apply(transition);
        var body = await change(act.Act, notice);
        foreach (var fact in transition.Events) act.Act.Record(LogStream.Of(id), EventKind.Of(fact), Audience.Staff, (JsonObject)body.DeepClone());
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? notice : late;
    }
}
