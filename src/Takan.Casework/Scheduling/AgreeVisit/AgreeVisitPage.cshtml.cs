using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Areas;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Law.Vehicles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Words;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.AgreeVisit, Of = "caseId")]
public sealed class AgreeVisitPage(
    TakanDb db, AgreeVisit agree, TakeUpVisit takeUp, VisitPlans plans, JointVisits joints, ClosureList closures, AreaBook book, VehicleDiary vehicles, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words)
    : CaseActPage(heads)
{
    // Any time that passes, to learn whether the state does.
    private static readonly CaseFacts Passing = new() { Now = DateTime.UnixEpoch, VisitAt = DateTime.UnixEpoch.AddDays(1), VisitOnWorkingDay = true, Closures = [], Vehicle = VehicleStanding.NotAsked };

    /// <summary>Day and time in China; in the address where the week was dragged to it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public TimeOnly? Time { get; set; }

    /// <summary>In the week it was dragged from the row of one person to that of another.</summary>
    [FromQuery(Name = "from")]
    public Guid? DraggedFrom { get; set; }

    [FromQuery(Name = "to")]
    public Guid? DraggedTo { get; set; }

    /// <summary>What was dragged is chosen already, and nothing is moved yet.</summary>
    public bool IsDragged { get; private set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    /// <summary>Who answers for the case to its end, where nobody does yet.</summary>
    [BindProperty]
    public Guid? Officer { get; set; }

    [BindProperty]
    public string? PairReason { get; set; }

    /// <summary>Null: nobody drives.</summary>
    [BindProperty]
    public Guid? Vehicle { get; set; }

    [BindProperty]
    public TimeOnly? Leaves { get; set; }

    [BindProperty]
    public TimeOnly? Returns { get; set; }

    /// <summary>None in a bureau that does not send by area.</summary>
    public IReadOnlyList<Vehicle> Vehicles { get; private set; } = [];

    public IReadOnlyList<StaffAccount> Inspectors { get; private set; } = [];

    /// <summary>Whose duty it is by area and matter.</summary>
    public PairDuty Duty { get; private set; } = PairDuty.Nobodys;

    /// <summary>The last inspection of the case, by whatever means.</summary>
    public Inspection? Last { get; private set; }

    public IReadOnlyList<AreaClosure> Closures { get; private set; } = [];

    /// <summary>What several units look at in one visit; null where the case stands alone.</summary>
    public SharedVisit? Together { get; private set; }

    /// <summary>The paper knows joint inspection, and nobody has taken the visit up: until somebody does, nobody knows whose it is (TJ-36).</summary>
    public bool MayWaitForOthers => Head.Profile.Bureau.Joint is not null && current.Staff.Is(Role.Inspector) && (Last is null || Last.State.IsOver());

    public Refusal? Closed => NotLead ?? Objection(CaseCommand.AgreeVisit, Passing with { FailedItems = Head.Case.FailedItems, ReinspectionApplied = Head.Case.ReinspectionAppliedAt is not null });

    public string NamesOf(IReadOnlyCollection<Guid> people) => string.Join('、', Inspectors.Where(staff => people.Contains(staff.Id)).Select(staff => staff.DisplayName));

    private Refusal? NotLead => Together is { } visit
        ? JointGuards.LeadOrganises.Check(Head.Profile.Numbers, new() { Joint = visit.StandingOf(visit.Parts[0].Inspection.Id, current.Staff) })
        : null;

    /// <summary>Who went or was to go last is proposed (HC-43); else the pair whose duty it is, and whoever looks at the page.</summary>
    private IEnumerable<Guid> Proposed => Last is { Team.Count: > 1 } ? Last.Team.Select(member => member.StaffId)
        : Duty.People.Count > 0 ? Duty.People
        : new[] { Head.Case.ResponsibleOfficer ?? current.Staff.Id };

    private IEnumerable<Guid> Meant => DraggedTo is { } other ? Proposed.Where(person => person != DraggedFrom).Append(other).Distinct() : Proposed;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        IsDragged = DraggedTo is not null || (Day is not null && Time is not null);
        People = [.. Meant.Where(person => Inspectors.Any(staff => staff.Id == person))];
        if (Head.Case.VisitAt is not { } at) return;
        // What stands, to be moved: a vehicle that is not chosen again is given back.
        (Day, Time) = (Day ?? ChinaTime.Day(at), Time ?? TimeOnly.FromDateTime(ChinaTime.Local(at)));
        if (await vehicles.OfAsync(Together is { } visit ? [.. visit.Parts.Select(part => part.Case.Id)] : [Id], clock.GetUtcNow().UtcDateTime, cancellationToken) is not { } use) return;
        (Vehicle, Leaves, Returns) = (use.Vehicle, TimeOnly.FromDateTime(ChinaTime.Local(use.From)), TimeOnly.FromDateTime(ChinaTime.Local(use.Until)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refusal? refusal = SchedulingRefusals.TimeMissing;
        if (Day is { } day && Time is { } time
            && (await agree.HandleAsync(new(Target(Id), ChinaTime.Utc(day, time), new(People, Officer, PairReason), Wanted), cancellationToken)).IsAllowed(out var row, out refusal))
            return BackToCase(words["约好了：{0} 上门，会发短信告诉申请人。", row.VisitAt!.Value.DayAndClock()]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal!, Head.Case.Version);
    }

    public async Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancellationToken)
    {
        if ((await takeUp.HandleAsync(current.Staff, Target(Id), cancellationToken)).IsAllowed(out _, out var refusal))
            return BackToCase(words["接下了，由您负责到办结。别的单位也要去同一个地方的，会在这一页提出来。"]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private WantedVehicle? Wanted => Vehicle is { } vehicle ? new(vehicle, Leaves, Returns) : null;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Inspectors = await db.InspectorsOf(Head.Case.BureauId).AsNoTracking().ToListAsync(cancellationToken);
        Last = await db.InspectionsOf(Id).AsNoTracking().OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken);
        if (await db.OpenInspectionAsync(Id, cancellationToken) is { } open && await joints.OfAsync(open, Head.Case, Head.Profile, cancellationToken) is { IsJoint: true } shared) Together = shared;
        Duty = await plans.DutyAsync(Head.Case, cancellationToken);
        Vehicles = [.. (await book.VehiclesAsync(Head.Case.BureauId, cancellationToken)).Where(one => !one.IsOutOfService)];
        Closures = await closures.AboutAsync(Head.Case.BureauId, Head.Case.Address, ChinaTime.Day(clock.GetUtcNow().UtcDateTime), cancellationToken);
    }
}
