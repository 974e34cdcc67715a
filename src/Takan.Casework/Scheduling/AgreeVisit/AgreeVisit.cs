using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Messages;
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
/// to two places (LT-09), and nobody alone (TJ-32).
/// </summary>
public sealed class AgreeVisit(CaseActs acts, VisitPlans plans, ClosureList closures, VehicleDiary vehicles, ApplicantSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(AgreeVisitInput input, CancellationToken cancellationToken)
    {
        if (input.Team.PairReason?.Length > Inspection.ReasonLength) return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!Quarters.IsOnTheQuarter(input.At)) return SchedulingRefusals.OffTheQuarter;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        VehicleTrip? trip = null;
        var vehicle = VehicleStanding.NotAsked;
        if (input.Vehicle is { } wanted)
        {
            if (!VehicleTrip.Of(input.At, wanted.Leaves, wanted.Returns).IsAllowed(out trip, out var wrong)) return wrong;
            vehicle = await vehicles.StandingAsync(act.Case, wanted.Vehicle, trip, act.Act.Now, cancellationToken);
        }

        var day = ChinaTime.Day(input.At);
        var facts = new CaseFacts
        {
            VisitAt = input.At,
            Now = act.Act.Now,
            FailedItems = act.Case.FailedItems,
            ReinspectionApplied = act.Case.ReinspectionAppliedAt is not null,
            VisitOnWorkingDay = act.Profile.Calendar.IsWorkingDay(day),
            Closures = await closures.AboutAsync(act.Case.BureauId, act.Case.Address, day, cancellationToken),
            Vehicle = vehicle,
        };
        if (act.Move(CaseCommand.AgreeVisit, facts, new JsonObject { ["at"] = $"{input.At:O}" }) is { } no) return no;
        if (await plans.ArrangeAsync(act, input.Team, input.At, cancellationToken) is { } unfit) return unfit;
        act.Case.VisitAt = input.At;
        if (!await vehicles.TakeAsync(act.Case, input.Vehicle?.Vehicle, trip, act.Act.Now, cancellationToken)) return VehicleStanding.Taken(vehicle.Plate, "");
        if (trip is not null)
        {
            act.Act.Record(LogStream.Of(act.Case.Id), "vehicle-booked", Audience.Staff, new JsonObject
            {
                ["plate"] = vehicle.Plate,
                ["from"] = $"{trip.From:O}",
                ["until"] = $"{trip.Until:O}",
            });
        }

        var local = ChinaTime.Local(input.At);
        await sms.SendAsync(act.Act, act.Case, SmsCatalogue.VisitAgreed, $"visit/{act.Case.Id}/{act.Case.Version}", new Dictionary<string, string>
        {
            ["day"] = local.ToString("M月d日", CultureInfo.InvariantCulture),
            ["time"] = local.ToString("HH:mm", CultureInfo.InvariantCulture),
        }, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
