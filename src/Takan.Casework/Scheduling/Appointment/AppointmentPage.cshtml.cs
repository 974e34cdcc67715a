using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Books the first time, or moves it: the same page, because people think of one thing.</summary>
[StaffMay(CaseworkPermissions.Schedule, Of = "inspectionId")]
public sealed class AppointmentPage(BookAppointment book, MoveAppointment move, BeginAtOnce begin, BookingFacts booking, InspectionHeads heads, FreeTimes freeTimes, TakanDb db, CurrentActor current, TimeProvider clock, IStringLocalizer words) : InspectionActPage(heads)
{
    /// <summary>One of the free times, UTC.</summary>
    [BindProperty]
    public DateTime? At { get; set; }

    /// <summary>Or another day and time, in China; in the address where the week was dragged to it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public TimeOnly? Time { get; set; }

    /// <summary>The time to which somebody dragged it in the week: chosen already, and nothing is moved yet.</summary>
    public DateTime? Dragged { get; private set; }

    [BindProperty]
    public Party? AskedBy { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public bool Moves => InspectionProcess.Table.Knows(Head.Inspection.State, InspectionCommand.Reschedule);

    public IReadOnlyList<IGrouping<DateOnly, DateTime>> Free { get; private set; } = [];

    /// <summary>The time that the note speaks of: the one chosen, else the one booked, else the first free one.</summary>
    public DateTime? Meant { get; private set; }

    public Forecast? Foreseen { get; private set; }

    /// <summary>Last day of the statutory time limit, that day included.</summary>
    public DateOnly? LegalEnd => BookingFacts.LegalEnd(Head.Case.Case, Head.Case.Profile);

    /// <summary>The applicant asked to be inspected now, and nobody has answered yet.</summary>
    public bool AskedAtOnce { get; private set; }

    /// <summary>Why it cannot begin at once; null when it can, the diaries aside.</summary>
    public Refusal? NotAtOnce { get; private set; }

    public async Task<IActionResult> OnPostAtOnceAsync(CancellationToken cancellationToken) =>
        (await begin.HandleAsync(current.Staff, InspectionTarget, cancellationToken)).IsAllowed(out var inspection, out var refusal)
            ? Done(Links.Room(inspection.Id), words["马上踏勘。请进踏勘室，等申请人试好手机。"])
            : await RefuseAsync(refusal, cancellationToken);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Dragged = Chosen();
        await ShowAsync(cancellationToken);
        // One of the free times is chosen among them: what stands in the fields below would win over another that is chosen.
        if (Dragged is not { } at || !Free.Any(day => day.Contains(at))) return;
        (At, Day, Time) = (at, null, null);
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (Chosen() is not { } at) return await RefuseAsync(SchedulingRefusals.TimeMissing, cancellationToken);
        var outcome = Moves
            ? await move.HandleAsync(new(InspectionTarget, at, AskedBy, Reason), cancellationToken)
            : await book.HandleAsync(new(InspectionTarget, at), cancellationToken);
        return outcome.IsAllowed(out var inspection, out var refusal)
            ? BackToCase(inspection, words["约好了：{0}。申请人的手机页面已经更新。", Platform.Words.Moments.DayAndClock(at)])
            : await RefuseAsync(refusal, cancellationToken);
    }

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        var times = await freeTimes.FindAsync(Head.Inspection, Head.Case.Case, Head.Case.Profile, cancellationToken);
        Free = [.. times.GroupBy(ChinaTime.Day).Take(5)];
        Meant = Chosen() ?? Head.Inspection.AppointmentAt ?? (times.Count > 0 ? times[0] : null);
        if (InspectionProcess.Table.Knows(Head.Inspection.State, InspectionCommand.BeginAtOnce))
        {
            AskedAtOnce = await db.OpenRequestAsync(Head.Case.Case.Id, VisitKind.Instant, cancellationToken) is not null;
            NotAtOnce = AskedAtOnce ? await booking.AtOnceAsync(Head.Inspection, Head.Case.Case, Head.Case.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken) : null;
        }

        Foreseen = Meant is { } at ? Foresee(ChinaTime.Day(at)) : null;
    }

    public Forecast? Foresee(DateOnly day) => Head.Case.Case.AcceptedAt is { } accepted
        ? Deadlines.Foresee(ChinaTime.Day(accepted), day, Head.Case.Profile.Matter.Limits, Head.Case.Profile.Numbers, Head.Case.Profile.Calendar)
        : null;

    private DateTime? Chosen() => Day is { } day && Time is { } time
        ? ChinaTime.Utc(day, time)
        : At is { } at ? DateTime.SpecifyKind(at.ToUniversalTime(), DateTimeKind.Utc) : null;
}
