using System.Text.Json.Nodes;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Law.Vehicles;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <param name="At">When they come, UTC, on the quarter.</param>
public sealed record AgreeVisitInput(CaseTarget Target, DateTime At, VisitTeam Team, WantedVehicle? Vehicle = null);

/// <summary>The vehicle for the visit, with the times of its day in China.</summary>
/// <param name="Leaves">Null: when the visit begins.</param>
public sealed record WantedVehicle(Guid Vehicle, TimeOnly? Leaves, TimeOnly? Returns);

/// <summary>
/// Arranges the visit on the spot as it was agreed with the applicant, or anew: when, who goes, in which vehicle. Nobody goes into a closed area (DL-03), no vehicle
/// to two places (LT-09), and nobody alone (TJ-32). Where several units go together the lead arranges it once for all of them (TJ-37).
/// </summary>
public sealed class AgreeVisit(CaseActs acts, VisitPlans plans, ClosureList closures, VehicleDiary vehicles, AppointmentSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(AgreeVisitInput input, CancellationToken cancellationToken)
    {
        if (input.Team.PairReason?.Length > Inspection.ReasonLength) return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!Quarters.IsOnTheQuarter(input.At)) return SchedulingRefusals.OffTheQuarter;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var others = await plans.OthersAsync(act, cancellationToken);
        var otherCases = others.Select(part => part.Case.Id).ToList();
        VehicleTrip? trip = null;
        var vehicle = VehicleStanding.NotAsked;
        if (input.Vehicle is { } wanted)
        {
            if (!VehicleTrip.Of(input.At, wanted.Leaves, wanted.Returns).IsAllowed(out trip, out var wrong)) return wrong;
            vehicle = await vehicles.StandingAsync(act.Case, otherCases, wanted.Vehicle, trip, act.Act.Now, cancellationToken);
        }

        var body = new JsonObject { ["at"] = $"{input.At:O}" };
        if (act.Move(CaseCommand.AgreeVisit, await FactsAsync(act.Case, act.Profile, input.At, vehicle, act.Act.Now, cancellationToken), body) is { } no) return no;
        foreach (var part in others)
        {
            var also = await FactsAsync(part.Case, part.Profile, input.At, vehicle, act.Act.Now, cancellationToken);
            if (act.MoveOther(part.Case, part.Profile, CaseCommand.AgreeVisit, also, (JsonObject)body.DeepClone()) is { } notSo) return notSo;
        }

        if (!(await plans.ArrangeAsync(act, input.Team, input.At, cancellationToken)).IsAllowed(out var visit, out var unfit)) return unfit;
        foreach (var one in others.Select(part => part.Case).Append(act.Case)) one.VisitAt = input.At;
        if (!await vehicles.TakeAsync(act.Case, otherCases, input.Vehicle?.Vehicle, trip, act.Act.Now, cancellationToken)) return VehicleStanding.Taken(vehicle.Plate, "");
        if (trip is not null)
        {
            act.Act.Record(LogStream.Of(act.Case.Id), "vehicle-booked", Audience.Staff, new JsonObject
            {
                ["plate"] = vehicle.Plate,
                ["from"] = $"{trip.From:O}",
                ["until"] = $"{trip.Until:O}",
            });
        }

        await sms.VisitAgreedAsync(act.Act, visit, [visit.Parts.Single(part => part.Case == act.Case), .. others], input.At, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    private async Task<CaseFacts> FactsAsync(Case @case, CaseProfile profile, DateTime at, VehicleStanding vehicle, DateTime now, CancellationToken cancellationToken)
    {
        var day = ChinaTime.Day(at);
        return new()
        {
            VisitAt = at,
            Now = now,
            FailedItems = @case.FailedItems,
            ReinspectionApplied = @case.ReinspectionAppliedAt is not null,
            VisitOnWorkingDay = profile.Calendar.IsWorkingDay(day),
            Closures = await closures.AboutAsync(@case.BureauId, @case.Address, day, cancellationToken),
            Vehicle = vehicle,
        };
    }
}
