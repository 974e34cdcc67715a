using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Visits.Rectification;

/// <param name="Until">The new last day, that day included.</param>
public sealed record ExtendRectificationInput(CaseTarget Target, DateOnly? Until, string? Reason);

/// <summary>The lead gives more time to rectify, for a written reason (HC-56); a case that has lapsed is rectifying again.</summary>
public sealed class ExtendRectification(CaseActs acts)
{
    public async Task<Outcome<Case>> HandleAsync(StaffActor staff, ExtendRectificationInput input, CancellationToken cancellationToken)
    {
        if (input.Reason?.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var facts = new CaseFacts
        {
            Reason = input.Reason,
            LeadApproved = staff.Is(Role.CentreLead),
            Today = ChinaTime.Day(act.Act.Now),
            RectificationDue = act.Case.RectificationDue,
            NewRectificationDue = input.Until,
        };
        var body = new JsonObject
        {
            ["from"] = act.Case.RectificationDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["until"] = input.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["reason"] = input.Reason,
        };
        if (act.Move(CaseCommand.ExtendRectification, facts, body) is { } no) return no;
        (act.Case.RectificationDue, act.Case.RectificationExtended) = (input.Until, true);
        return await act.CommitAsync(cancellationToken);
    }
}
