using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Visits.Rectification;

/// <param name="Reasons">Why the conditions will be found not met.</param>
/// <param name="Until">Last day on which the applicant may speak, that day included.</param>
public sealed record InviteStatementInput(CaseTarget Target, string? Reasons, DateOnly? Until);

/// <summary>Before a negative decision the applicant is told what is intended, why, and until when to speak (陈述、申辩, 行政许可法第七条、第三十六条). No law sets the time: the officer does. A day that was told wrongly is told anew.</summary>
public sealed class InviteStatement(CaseActs acts, ApplicantSms sms)
{
    /// <summary>The earliest last day that leaves the applicant the bureau's working days.</summary>
    public static DateOnly EarliestDay(CaseProfile profile, DateOnly today) => profile.Calendar.AddWorkingDays(today, profile.Numbers.DaysToSpeak()).Day;

    public async Task<Outcome<Case>> HandleAsync(InviteStatementInput input, CancellationToken cancellationToken)
    {
        var reasons = (input.Reasons ?? "").Trim();
        if (reasons.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var today = ChinaTime.Day(act.Act.Now);
        var facts = new CaseFacts
        {
            Reason = reasons,
            StatementDue = act.Case.StatementDue,
            Statement = act.Case.Statement,
            NewStatementDue = input.Until,
            EarliestStatementDue = EarliestDay(act.Profile, today),
            StatementDueOnWorkingDay = input.Until is { } last && act.Profile.Calendar.IsWorkingDay(last),
            Today = today,
        };
        var body = new JsonObject { ["reasons"] = reasons, ["until"] = input.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (act.Move(CaseCommand.InviteStatement, facts, body) is { } no) return no;
        (act.Case.StatementDue, act.Case.IntendedReasons, act.Case.Statement) = (input.Until, reasons, null);
        await sms.SendAsync(act.Act, act.Case, SmsCatalogue.StatementInvited, $"statement-invited/{act.Case.Id}/{act.Case.Version}",
            new Dictionary<string, string> { ["day"] = input.Until!.Value.ToString("M月d日", CultureInfo.InvariantCulture) }, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
