using System.Text.Json.Nodes;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The applicant chooses the visit (HC-02): at any time before the result, without harm to the case.</summary>
public sealed class DeclineRemote(TakanDb db, CaseActs acts, InspectionEnding inspections)
{
    public async Task<Outcome<Case>> HandleAsync(ReasonInput input, CancellationToken cancellationToken)
    {
        if (input.IsTooLong) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var facts = new CaseFacts { Reason = input.Text };
        if (act.Move(CaseCommand.DeclineRemote, facts, new JsonObject { ["reason"] = input.Text }) is { } no) return no;
        if (await inspections.EndAsync(act, InspectionCommand.Cancel, input.TextOr("申请人选择现场踏勘"), cancellationToken) is { } still) return still;
        act.Case.Reason = input.Text;
        db.Add(RoadChoice.Of(act.Case.Id, Road.OnSite, act.Act.Now));
        return await act.CommitAsync(cancellationToken);
    }
}
