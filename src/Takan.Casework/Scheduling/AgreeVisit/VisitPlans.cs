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
    TakanDb db, InspectionOpening opening, PairRoutes routes, RegistryStandings standings, Quarters quarters, Diaries diaries, JointVisits joints, AppointmentSms sms, CurrentActor current,
    IEnumerable<IInspectionFollower> followers)
{
    /// <summary>Whose duty the visit is: by the inspection that stands, else by the last one, else by area and matter.</summary>
    public async Task<PairDuty> DutyAsync(Case @case, CancellationToken cancellationToken)
    {
        var last = await db.LatestInspectionAsync(@case.Id, cancellationToken);
        if (last is not null) return await routes.DutyOfAsync(last, cancellationToken);
        return (await routes.OfAsync(@case.BureauId, cancellationToken)).DutyOf(@case);
    }

    /// <summary>The others that are one visit with the case and have not begun; none where it stands alone.</summary>
    public async Task<IReadOnlyList<SharedPart>> OthersAsync(CaseAct act, CancellationToken cancellationToken) =>
        await db.OpenInspectionAsync(act.Case.Id, cancellationToken) is { } inspection
            ? [.. (await SharedAsync(act, inspection, cancellationToken)).TogetherWith(inspection.Id).Skip(1)]
            : [];

    /// <returns>What was arranged: of the case alone, or of all that goes with it.</returns>
    public async Task<Outcome<SharedVisit>> ArrangeAsync(CaseAct act, VisitTeam team, DateTime at, CancellationToken cancellationToken)
    {
        var people = team.People.Distinct().ToList();
        if (!await db.AreInspectorsAsync(act.Case.BureauId, people, cancellationToken)) return SchedulingRefusals.NotAnInspector;
        if (people.Count == 0) return TeamGuards.TeamLargeEnough.Check(act.Profile.Numbers, new())!;
        var answer = act.Case.ResponsibleOfficer is null ? (await routes.OfAsync(act.Case.BureauId, cancellationToken)).Of(act.Case) : null;
        act.Case.ResponsibleOfficer ??= OfficerOf(people, team.Officer);
        var inspection = await db.OpenInspectionAsync(act.Case.Id, cancellationToken)
            ?? await opening.OpenAsync(act, InspectionMeans.OnTheSpot, outOfOrderReason: null, answer, cancellationToken);

        var shared = await SharedAsync(act, inspection, cancellationToken);
        var names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).Select(staff => staff.Pseudonym).Order().ToListAsync(cancellationToken);
        InspectionFacts? asked = null;
        foreach (var part in shared.TogetherWith(inspection.Id))
        {
            var duty = await routes.DutyOfAsync(part.Inspection, cancellationToken);
            var facts = await FactsAsync(act, shared, part, people, cancellationToken) with { Pair = duty, PairReason = team.PairReason };
            asked ??= await diaries.AtAsync(facts, shared, at, cancellationToken);
            var body = new JsonObject { ["at"] = $"{at:O}", ["minutes"] = facts.AppointmentMinutes, ["team"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
            if (Move(act, part, InspectionCommand.ArrangeVisit, facts.At(asked), body) is { } no) return no;
            if (!duty.IsDoneBy(people))
                act.Act.Record(LogStream.Of(part.Inspection.Id), "pair-left", Audience.Staff, new JsonObject { ["pair"] = duty.Name, ["rule"] = duty.Rule, ["reason"] = team.PairReason!.Trim() });
            // Who said to be there came for the time before: nobody is there yet for this one.
            if (await followers.EndAsync(act.Act, part.Inspection, part.Profile.Numbers, "改了上门时间或人员", cancellationToken) is { } stays) return stays;
            part.Inspection.NameTeam(people, act.Act.Now);
            (part.Inspection.AppointmentAt, part.Inspection.AppointmentMinutes) = (at, facts.AppointmentMinutes);
        }

        await quarters.TakeAsync(shared, cancellationToken);
        return shared;
    }

    /// <summary>Nobody can go at the time that stands: people and vehicle are free again, and another time is to be agreed, for all that go together.</summary>
    public async Task GiveUpAsync(CaseAct act, string reason, CancellationToken cancellationToken)
    {
        act.Case.VisitAt = null;
        if (await db.OpenInspectionAsync(act.Case.Id, cancellationToken) is not { } inspection || !InspectionProcess.Table.Knows(inspection.State, InspectionCommand.GiveUpVisit)) return;
        var shared = await SharedAsync(act, inspection, cancellationToken);
        // Whose area it is learns of it by the closure; the others by what they lost.
        await sms.GivenUpAsync(act.Act, [.. shared.TogetherWith(inspection.Id).Skip(1)], cancellationToken);
        foreach (var part in shared.TogetherWith(inspection.Id))
        {
            if (Move(act, part, InspectionCommand.GiveUpVisit, new() { Reason = reason }, new JsonObject { ["reason"] = reason }) is not null) continue;
            (part.Inspection.AppointmentAt, part.Case.VisitAt) = (null, null);
            if (await followers.EndAsync(act.Act, part.Inspection, part.Profile.Numbers, reason, cancellationToken) is { } stays) throw new InvalidOperationException(stays.English);
            await quarters.GiveBackAsync(part.Inspection, cancellationToken);
        }
    }

    private Task<SharedVisit> SharedAsync(CaseAct act, Inspection inspection, CancellationToken cancellationToken) =>
        joints.OfAsync(inspection, act.Case, act.Profile, cancellationToken, toChange: true);

    private async Task<InspectionFacts> FactsAsync(CaseAct act, SharedVisit shared, SharedPart part, IReadOnlyList<Guid> people, CancellationToken cancellationToken) => new()
    {
        Means = part.Inspection.Means,
        Kind = part.Inspection.Kind,
        Team = people,
        ResponsibleOfficer = part.Case.ResponsibleOfficer,
        TeamExceptionCitation = part.Profile.Matter.TeamExceptionCitation,
        Joint = shared.StandingOf(part.Inspection.Id, current.Actor),
        Registry = await standings.OfAsync(part.Inspection.Id, part.Case, part.Profile, cancellationToken),
        AppointmentMinutes = shared.Minutes,
        LegalEnd = BookingFacts.LegalEnd(part.Case, part.Profile),
        Calendar = part.Profile.Calendar,
        Now = act.Act.Now,
    };

    private Guid OfficerOf(List<Guid> people, Guid? named) =>
        named ?? (current.Actor is StaffActor me && people.Contains(me.Id) ? me.Id : people[0]);

    private static Refusal? Move(CaseAct act, SharedPart part, InspectionCommand command, InspectionFacts facts, JsonObject body)
    {
        if (!InspectionProcess.Decide(part.Inspection.State, command, part.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        part.Inspection.Apply(transition, act.Act.Now);
        foreach (var fact in transition.Events) act.Act.Record(LogStream.Of(part.Inspection.Id), EventKind.Of(fact), Audience.Applicant, body);
        return null;
    }
}
