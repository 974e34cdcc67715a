using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rectification;

/// <param name="Reasons">Why the conditions are not met, in writing.</param>
/// <param name="AppealTold">The ways to appeal stand in the decision and were told.</param>
public sealed record DecideLapsedInput(CaseTarget Target, string? Reasons, bool AppealTold);

/// <summary>
/// Nothing was put right in time: the bureau decides that the conditions are not met, in writing, after hearing the applicant.
/// The applicant gets a message at once; the decision stands on the case page, and its paper as soon as it is printed.
/// </summary>
public sealed class DecideLapsed(TakanDb db, CaseActs acts, FailedItems failed, ApplicantSms sms, CurrentActor current)
{
    public async Task<Outcome<Case>> HandleAsync(DecideLapsedInput input, CancellationToken cancellationToken)
    {
        if (input.Reasons?.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var facts = new CaseFacts
        {
            StatementDue = act.Case.StatementDue,
            Statement = act.Case.Statement,
            Today = ChinaTime.Day(act.Act.Now),
            WrittenDecisionMade = !string.IsNullOrWhiteSpace(input.Reasons) && input.AppealTold,
        };
        var statement = StatementOf(act.Case);
        var body = new JsonObject
        {
            ["result"] = "NotMet",
            ["due"] = act.Case.RectificationDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["reasons"] = input.Reasons,
            ["statement"] = statement,
        };
        if (act.Move(CaseCommand.DecideLapsed, facts, body) is { } no) return no;

        act.Case.Reason = input.Reasons!.Trim();
        db.Add(await DecisionAsync(act, input.Reasons!.Trim(), statement, cancellationToken));
        await sms.SendAsync(act.Act, act.Case, SmsCatalogue.DecidedAfterLapse, $"lapse-decision/{act.Case.Id}", new Dictionary<string, string>(), cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    /// <summary>The applicant's own words, or that there were none: nobody writes others in their place.</summary>
    private static string StatementOf(Case @case) => @case.Statement ?? (@case.StatementDue is { } due
        ? string.Create(CultureInfo.InvariantCulture, $"本局已告知可以在 {due:yyyy年M月d日}（含当天）以前陈述、申辩，到期没有收到陈述、申辩。")
        : "");

    private async Task<LapseDecision> DecisionAsync(CaseAct act, string reasons, string statement, CancellationToken cancellationToken) => new()
    {
        CaseId = act.Case.Id,
        InspectionId = (await failed.OfAsync(act.Case, cancellationToken))!.InspectionId,
        Due = act.Case.RectificationDue!.Value,
        Reasons = reasons,
        Statement = statement,
        DecidedAt = act.Act.Now,
        DecidedBy = current.Staff.Id,
    };
}
