using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Vehicles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Dispatch;

/// <summary>A vehicle as typed. Nothing in it is trusted.</summary>
public sealed record VehicleForm
{
    public string? Plate { get; set; }

    public string? Name { get; set; }

    public int? Seats { get; set; }
}

/// <summary>The lead registers a vehicle, takes it out of service and back (LT-09).</summary>
public sealed class KeepVehicle(TakanDb db, Acts acts, AreaBook book)
{
    private const int FewestSeats = 2;

    /// <returns>What is wrong with the form; nothing when it was registered.</returns>
    public async Task<FieldErrors> HandleAsync(StaffActor lead, VehicleForm form, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        await using var act = await acts.BeginAfreshAsync(lead, cancellationToken);
        await db.LockBureauAsync(lead.BureauId, cancellationToken);
        if (!await book.IsKeptAsync(lead.BureauId, cancellationToken)) errors.Add(nameof(VehicleForm.Plate), DispatchRefusals.NotByArea);
        var plate = errors.Take(nameof(VehicleForm.Plate), PlateNumber.Parse(form.Plate))?.Value;
        var name = errors.Text(nameof(VehicleForm.Name), form.Name, Vehicle.NameLength, DispatchRefusals.VehicleNameMissing);
        if (form.Seats is null or < FewestSeats or > Vehicle.MostSeats) errors.Add(nameof(VehicleForm.Seats), DispatchRefusals.SeatsWrong);
        if (await db.Set<Vehicle>().AnyAsync(row => row.BureauId == lead.BureauId && row.Plate == plate, cancellationToken)) errors.Add(nameof(VehicleForm.Plate), DispatchRefusals.PlateTaken);
        if (errors.Any) return errors;

        db.Add(new Vehicle { Id = Guid.CreateVersion7(), BureauId = lead.BureauId, Plate = plate!, Name = name, Seats = form.Seats!.Value });
        act.Record(LogStream.OfUnit(lead.BureauId), "vehicle-registered", Audience.Staff, new JsonObject { ["plate"] = plate, ["name"] = name, ["seats"] = form.Seats });
        await act.CommitAsync(cancellationToken);
        return errors;
    }

    /// <summary>What is booked with it stands, and clashes in the week until it is moved or the vehicle is back.</summary>
    public async Task<Outcome<Vehicle>> SwitchAsync(StaffActor lead, Guid id, bool outOfService, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(lead, cancellationToken);
        await db.LockBureauAsync(lead.BureauId, cancellationToken);
        if (await db.Set<Vehicle>().SingleOrDefaultAsync(row => row.Id == id && row.BureauId == lead.BureauId, cancellationToken) is not { } vehicle) return DispatchRefusals.NoSuchVehicle;
        if (vehicle.IsOutOfService == outOfService) return vehicle;
        vehicle.IsOutOfService = outOfService;
        act.Record(LogStream.OfUnit(lead.BureauId), outOfService ? "vehicle-stopped" : "vehicle-back", Audience.Staff, new JsonObject { ["plate"] = vehicle.Plate });
        await act.CommitAsync(cancellationToken);
        return vehicle;
    }
}
