using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <param name="At">Beginning, UTC, on the quarter.</param>
public sealed record GrantVisitInput(CaseTarget Target, Guid RequestId, IReadOnlyList<Guid> People, DateTime At);

/// <summary>
/// Gives a trial inspection or guidance its people and a free time (LT-45): never one that a formal inspection which waits could have first.
/// The case does not move; what is made stands beside its inspections.
/// </summary>
public sealed class GrantVisit(
    TakanDb db, CaseActs acts, VisitRequestActs requests, RegistryStandings standings, BookingFacts booking, Diaries diaries, Quarters quarters, ApplicantSms sms, ILogger<Overrun> log)
{
    public async Task<Outcome<Inspection>> HandleAsync(StaffActor staff, GrantVisitInput input, CancellationToken cancellationToken)
    {
        if (!Quarters.IsOnTheQuarter(input.At)) return SchedulingRefusals.OffTheQuarter;
        if (!(await acts.BeginAsync(input.Target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (await db.RequestsOf(act.Case.Id).SingleOrDefaultAsync(row => row.Id == input.RequestId, cancellationToken) is not { } request) return SchedulingRefusals.NoRequest;
        if (act.IsRepeat && request.InspectionId is { } made) return await db.Set<Inspection>().SingleAsync(row => row.Id == made, cancellationToken);
        if (request.Kind.Decides()) return SchedulingRefusals.InstantIsBegun;
        var people = input.People.Distinct().ToList();
        if (!await db.AreInspectorsAsync(act.Case.BureauId, people, cancellationToken)) return SchedulingRefusals.NotAnInspector;

        var inspection = Made(act, request, people);
        var facts = await requests.FactsAsync(act.Case, act.Profile, request, cancellationToken);
        if (VisitRequestActs.Move(act, request, VisitRequestCommand.GrantVisit, facts, new JsonObject { ["at"] = $"{input.At:O}" }) is { } no) return no;
        (request.AnsweredAt, request.AnsweredBy, request.InspectionId) = (act.Act.Now, staff.Id, inspection.Id);

        // Shares the transaction of the act on the case, and says of it what an inspection says.
        var registry = new Dictionary<InspectionId, RegistryStanding> { [inspection.Id] = await standings.OfAsync(inspection.Id, act.Case, act.Profile, cancellationToken) };
        var visit = new InspectionAct(act.Act, SharedVisit.Alone(new(inspection, act.Case, act.Profile)), inspection.Id, registry, isRepeat: false, log);
        var asked = await booking.OfAsync(inspection, act.Case, act.Profile, act.Act.Now, cancellationToken) with { ConsentStands = request.ConsentedAt is not null };
        asked = await diaries.AtAsync(asked, visit.Shared, input.At, cancellationToken);
        if (visit.Move(InspectionCommand.BookAdvice, asked, Body(inspection, input.At, asked.AppointmentMinutes)) is { } late) return late;
        (inspection.AppointmentAt, inspection.AppointmentMinutes) = (input.At, asked.AppointmentMinutes);
        db.Add(inspection);
        await quarters.TakeAsync(visit.Shared, cancellationToken);
        await TellAsync(act, request, input.At, cancellationToken);
        return await visit.CommitAsync(cancellationToken);
    }

    private static Inspection Made(CaseAct act, VisitRequest request, List<Guid> people)
    {
        var inspection = new Inspection(act.Act.Now)
        {
            Id = InspectionId.New(),
            BureauId = act.Case.BureauId,
            Kind = request.Kind,
            Round = 0,
            // Guidance answers questions; a trial walks through what the inspection will look at.
            Scope = request.Kind == VisitKind.Trial ? [.. act.Profile.Items.Select(item => item.Number)] : [],
        };
        inspection.Cases.Add(new() { CaseId = act.Case.Id });
        foreach (var person in people) inspection.Team.Add(new() { StaffId = person, AssignedAt = act.Act.Now });
        return inspection;
    }

    private static JsonObject Body(Inspection inspection, DateTime at, int minutes) => new()
    {
        ["kind"] = inspection.Kind.ToString(),
        ["name"] = inspection.Kind.Name().Chinese,
        ["englishName"] = inspection.Kind.Name().English,
        ["at"] = $"{at:O}",
        ["minutes"] = minutes,
    };

    private Task TellAsync(CaseAct act, VisitRequest request, DateTime at, CancellationToken cancellationToken) => sms.SendAsync(
        act.Act, act.Case, SmsCatalogue.AdviceBooked, $"advice-booked/{request.Id}",
        new Dictionary<string, string>(AppointmentSms.When(at)) { ["kind"] = request.Kind.Name().Chinese }, cancellationToken);
}
