using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Platform.Log;

namespace Takan.Casework.Reminders;

/// <param name="Kind">What is to be turned off or on.</param>
public sealed record ChooseRemindersInput(CaseTarget Target, MessageClass Kind, bool Off);

/// <summary>The applicant turns reminders off or on again. What has to be told cannot be turned off.</summary>
public sealed class ChooseReminders(CaseActs acts)
{
    public async Task<Outcome<Case>> HandleAsync(ChooseRemindersInput input, CancellationToken cancellationToken)
    {
        if (OptOut.Judge(input.Kind) is { } no) return no;
        // It changes nothing that another person looks at, so any version will do.
        if (!(await acts.BeginAsync(input.Target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat || act.Case.RemindersOff == input.Off) return act.Case;
        act.Case.RemindersOff = input.Off;
        act.Act.Record(LogStream.Of(act.Case.Id), input.Off ? "reminders-turned-off" : "reminders-turned-on", Audience.Applicant, []);
        return await act.CommitAsync(cancellationToken);
    }
}
