using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <param name="Officer">Who answers for the case from here on, where nobody does yet; null: who arranges it, or the first of them.</param>
/// <param name="PairReason">Why others go than the pair whose duty it is (LT-07, LT-08).</param>
public sealed record VisitTeam(IReadOnlyList<Guid> People, Guid? Officer = null, string? PairReason = null);

/// <summary>The inspection behind a visit: opened with its first time, moved with the next one, given up where nobody can go.</summary>
public sealed class VisitPlans(
    TakanDb db, InspectionOpening opening, PairRoutes routes, RegistryStandings standings, Quarters quarters, Diaries diaries, CurrentActor current,
    IEnumerable<IInspectionFollower> followers)
{
    /// <summary>Whose duty the visit is: by the inspection that stands, else by the last one, else by area and matter.</summary>
    public async Task<PairDuty> DutyAsync(Case @case, CancellationToken cancellationToken)
    {
        var last = await db.LatestInspectionAsync(@case.Id, cancellationToken);
        if (last is not null) return await routes.DutyOfAsync(last, cancellationToken);
        return (await routes.OfAsync(@case.BureauId, cancellationToken)).DutyOf(@case);
    }

    public async Task<Refusal?> ArrangeAsync(CaseAct act, VisitTeam team, DateTime at, CancellationToken cancellationToken)
    {
        var people = team.People.Distinct().ToList();
        if (!await db.AreInspectorsAsync(act.Case.BureauId, people, cancellationToken)) return SchedulingRefusals.NotAnInspector;
        if (people.Count == 0) return TeamGuards.TeamLargeEnough.Check(act.Profile.Numbers, new());
        var answer = act.Case.ResponsibleOfficer is null ? (await routes.OfAsync(act.Case.BureauId, cancellationToken)).Of(act.Case) : null;
        act.Case.ResponsibleOfficer ??= OfficerOf(people, team.Officer);
        var inspection = await db.OpenInspectionAsync(act.Case.Id, cancellationToken)
            ?? await opening.OpenAsync(act, InspectionMeans.OnTheSpot, outOfOrderReason: null, answer, cancellationToken);

        var duty = await routes.DutyOfAsync(inspection, cancellationToken);
        var (minutes, visit) = (OfficeHours.MinutesFor([act.Profile.Matter]), SharedVisit.Alone(new(inspection, act.Case, act.Profile)));
        var facts = await diaries.AtAsync(new()
        {
            Means = inspection.Means,
            Kind = inspection.Kind,
            Team = people,
            ResponsibleOfficer = act.Case.ResponsibleOfficer,
            TeamExceptionCitation = act.Profile.Matter.TeamExceptionCitation,
            Pair = duty,
            PairReason = team.PairReason,
            Registry = await standings.OfAsync(inspection.Id, act.Case, act.Profile, cancellationToken),
            AppointmentMinutes = minutes,
            LegalEnd = BookingFacts.LegalEnd(act.Case, act.Profile),
            Calendar = act.Profile.Calendar,
            Now = act.Act.Now,
        }, visit, at, cancellationToken);
        var names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).Select(staff => staff.Pseudonym).Order().ToListAsync(cancellationToken);
        var body = new JsonObject { ["at"] = $"{at:O}", ["minutes"] = minutes, ["team"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
        if (Move(act, inspection, InspectionCommand.ArrangeVisit, facts, body) is { } no) return no;
        if (!duty.IsDoneBy(people))
            act.Act.Record(LogStream.Of(inspection.Id), "pair-left", Audience.Staff, new JsonObject { ["pair"] = duty.Name, ["rule"] = duty.Rule, ["reason"] = team.PairReason!.Trim() });

        // Who said to be there came for the time before: nobody is there yet for this one.
        if (await followers.EndAsync(act.Act, inspection, act.Profile.Numbers, "改了上门时间或人员", cancellationToken) is { } stays) return stays;
        inspection.NameTeam(people, act.Act.Now);
        (inspection.AppointmentAt, inspection.AppointmentMinutes) = (at, minutes);
        await quarters.TakeAsync(visit, cancellationToken);
        return null;
    }

    /// <summary>Nobody can go at the time that stands: people and vehicle are free again, and another time is to be agreed.</summary>
    public async Task GiveUpAsync(CaseAct act, string reason, CancellationToken cancellationToken)
    {
        act.Case.VisitAt = null;
        if (await db.OpenInspectionAsync(act.Case.Id, cancellationToken) is not { } inspection || !InspectionProcess.Table.Knows(inspection.State, InspectionCommand.GiveUpVisit)) return;
        if (Move(act, inspection, InspectionCommand.GiveUpVisit, new() { Reason = reason }, new JsonObject { ["reason"] = reason }) is not null) return;
        inspection.AppointmentAt = null;
        if (await followers.EndAsync(act.Act, inspection, act.Profile.Numbers, reason, cancellationToken) is { } stays) throw new InvalidOperationException(stays.English);
        await quarters.GiveBackAsync(inspection, cancellationToken);
    }

    private Guid OfficerOf(List<Guid> people, Guid? named) =>
        named ?? (current.Actor is StaffActor me && people.Contains(me.Id) ? me.Id : people[0]);

    private static Refusal? Move(CaseAct act, Inspection inspection, InspectionCommand command, InspectionFacts facts, JsonObject body)
    {
        if (!InspectionProcess.Decide(inspection.State, command, act.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        inspection.Apply(transition, act.Act.Now);
        foreach (var fact in transition.Events) act.Act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Applicant, body);
        return null;
    }
}
