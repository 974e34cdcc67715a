using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Areas;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Vehicles;
using Takan.Platform.Access;
using Takan.Platform.Words;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.AgreeVisit, Of = "caseId")]
public sealed class AgreeVisitPage(AgreeVisit agree, ClosureList closures, AreaBook book, VehicleDiary vehicles, CaseHeads heads, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    // Any time that passes, to learn whether the state does.
    private static readonly CaseFacts Passing = new() { Now = DateTime.UnixEpoch, VisitAt = DateTime.UnixEpoch.AddDays(1), VisitOnWorkingDay = true, Closures = [], Vehicle = VehicleStanding.NotAsked };

    /// <summary>Day and time in China.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    /// <summary>Null: nobody drives.</summary>
    [BindProperty]
    public Guid? Vehicle { get; set; }

    [BindProperty]
    public TimeOnly? Leaves { get; set; }

    [BindProperty]
    public TimeOnly? Returns { get; set; }

    /// <summary>None in a bureau that does not send by area.</summary>
    public IReadOnlyList<Vehicle> Vehicles { get; private set; } = [];

    public IReadOnlyList<AreaClosure> Closures { get; private set; } = [];

    public Refusal? Closed => Objection(CaseCommand.AgreeVisit, Passing);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Head.Case.VisitAt is not { } at) return;
        // What stands, to be moved: a vehicle that is not chosen again is given back.
        (Day, Time) = (ChinaTime.Day(at), TimeOnly.FromDateTime(ChinaTime.Local(at)));
        if (await vehicles.OfAsync(Id, clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } use) return;
        (Vehicle, Leaves, Returns) = (use.Vehicle, TimeOnly.FromDateTime(ChinaTime.Local(use.From)), TimeOnly.FromDateTime(ChinaTime.Local(use.Until)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refusal? refusal = SchedulingRefusals.TimeMissing;
        if (Day is { } day && Time is { } time
            && (await agree.HandleAsync(new(Target(Id), ChinaTime.Utc(day, time), Wanted), cancellationToken)).IsAllowed(out var row, out refusal))
            return BackToCase(words["约好了：{0} 上门，已短信告诉申请人。", row.VisitAt!.Value.DayAndClock()]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal!, Head.Case.Version);
    }

    private WantedVehicle? Wanted => Vehicle is { } vehicle ? new(vehicle, Leaves, Returns) : null;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Vehicles = [.. (await book.VehiclesAsync(Head.Case.BureauId, cancellationToken)).Where(one => !one.IsOutOfService)];
        Closures = await closures.AboutAsync(Head.Case.BureauId, Head.Case.Address, ChinaTime.Day(clock.GetUtcNow().UtcDateTime), cancellationToken);
    }
}
