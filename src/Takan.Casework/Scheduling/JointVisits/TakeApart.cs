using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Scheduling;

/// <summary>Somebody of the visit says why each unit goes by itself after all.</summary>
public sealed class TakeApart(InspectionActs acts, JointParting parting)
{
    public async Task<Outcome<Inspection>> HandleAsync(InspectionTarget target, string? reason, CancellationToken cancellationToken)
    {
        var words = (reason ?? "").Trim();
        if (words.Length > JointVisit.TextLength) return Intake.IntakeRefusals.TooLong(JointVisit.TextLength);
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;
        if (!act.Shared.IsJoint) return JointRefusals.NotJoint;
        if (await parting.ApartAsync(act.Act, act.Shared, JointVisitCommand.TakeApart, new(words, words), cancellationToken) is { } no) return no;
        return await act.CommitAsync(cancellationToken);
    }
}
