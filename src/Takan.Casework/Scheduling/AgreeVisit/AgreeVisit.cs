using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;

namespace Takan.Casework.Scheduling;

/// <param name="At">When somebody comes, UTC.</param>
public sealed record AgreeVisitInput(CaseTarget Target, DateTime At);

/// <summary>Records when somebody goes to the place, as it was agreed with the applicant, or another time for it. Nobody goes into a closed area (DL-03).</summary>
public sealed class AgreeVisit(CaseActs acts, ClosureList closures, ApplicantSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(AgreeVisitInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var day = ChinaTime.Day(input.At);
        var facts = new CaseFacts
        {
            VisitAt = input.At,
            Now = act.Act.Now,
            VisitOnWorkingDay = act.Profile.Calendar.IsWorkingDay(day),
            Closures = await closures.AboutAsync(act.Case.BureauId, act.Case.Address, day, cancellationToken),
        };
        if (act.Move(CaseCommand.AgreeVisit, facts, new JsonObject { ["at"] = $"{input.At:O}" }) is { } no) return no;
        act.Case.VisitAt = input.At;
        var local = ChinaTime.Local(input.At);
        await sms.SendAsync(act.Act, act.Case, ApplicantSms.VisitAgreed, $"visit/{act.Case.Id}/{act.Case.Version}", new Dictionary<string, string>
        {
            ["day"] = local.ToString("M月d日", CultureInfo.InvariantCulture),
            ["time"] = local.ToString("HH:mm", CultureInfo.InvariantCulture),
        }, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
