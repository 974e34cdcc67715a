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
/// <param name="Statement">What the applicant said to it, or that the applicant was asked and said nothing; not looked at where the applicant wrote.</param>
/// <param name="AppealTold">The ways to appeal stand in the decision and were told.</param>
public sealed record DecideLapsedInput(CaseTarget Target, string? Reasons, string? Statement, bool AppealTold);

/// <summary>
/// Nothing was put right in time: the bureau decides that the conditions are not met, in writing, after hearing the applicant.
/// The applicant gets a message at once; the decision stands on the case page, and its paper as soon as it is printed.
/// </summary>
public sealed class DecideLapsed(TakanDb db, CaseActs acts, FailedItems failed, ApplicantSms sms, CurrentActor current)
{
    public async Task<Outcome<Case>> HandleAsync(DecideLapsedInput input, CancellationToken cancellationToken)
    {
        if (Math.Max(input.Reasons?.Length ?? 0, input.Statement?.Length ?? 0) > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        // In the applicant's own words, where they were written: nobody puts others in their place.
        var statement = (act.Case.Statement ?? input.Statement ?? "").Trim();
        var facts = new CaseFacts
        {
            StatementDue = act.Case.StatementDue,
            Statement = act.Case.Statement,
            Today = ChinaTime.Day(act.Act.Now),
            WrittenDecisionMade = !string.IsNullOrWhiteSpace(input.Reasons) && statement.Length > 0 && input.AppealTold,
        };
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
