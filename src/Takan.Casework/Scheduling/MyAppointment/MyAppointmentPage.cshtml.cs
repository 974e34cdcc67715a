using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The applicant chooses a time, or moves it within the limits (C-25).</summary>
[ApplicantMay]
public sealed class MyAppointmentPage(BookAppointment book, MoveAppointment move, FreeTimes freeTimes, BookingFacts booking, JointVisits joints, TakanDb db, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words)
    : MyPage(heads, current)
{
    private const int TimesOffered = 3;

    [BindProperty]
    public DateTime? At { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>All free days and times instead of the next three.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    public Inspection? Inspection { get; private set; }

    /// <summary>What is looked at in one visit; null while no time can be chosen.</summary>
    public SharedVisit? Shared { get; private set; }

    public IReadOnlyList<DateTime> Free { get; private set; } = [];

    public bool Moves => Inspection is { } inspection && InspectionProcess.Table.Knows(inspection.State, InspectionCommand.Reschedule);

    public IEnumerable<DateTime> Offered => All ? Free : Free.Take(TimesOffered);

    /// <summary>Why no time can be chosen now; null when it can.</summary>
    public Refusal? Closed { get; private set; }

    /// <summary>Last day of the statutory time limit, that day included.</summary>
    public DateOnly? LegalEnd => BookingFacts.LegalEnd(Head.Case, Head.Profile);

    public string TeamNames { get; private set; } = "";

    public string Phone => Head.Profile.Bureau.Contact.Reachable;

    public int MovesLeft => Inspection is null ? 0 : Head.Profile.Numbers.ApplicantReschedules - Inspection.ApplicantReschedules;

    public int NoticeHours => Head.Profile.Numbers.NoticeHours();

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var outcome = await ActAsync(cancellationToken);
        if (outcome.IsAllowed(out var inspection, out var refusal))
            return Done(Links.My, words["约好了：{0}。", Platform.Words.Moments.DayAndClock(inspection.AppointmentAt!.Value)]);
        db.ChangeTracker.Clear();
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Inspection?.Version ?? 0);
    }

    private async Task<Outcome<Inspection>> ActAsync(CancellationToken cancellationToken)
    {
        if (Closed is not null) return Closed;
        if (At is not { } sent) return SchedulingRefusals.TimeMissing;
        var at = DateTime.SpecifyKind(sent.ToUniversalTime(), DateTimeKind.Utc);
        var target = new InspectionTarget(Inspection!.Id, Version, Once);
        if (!Free.Contains(at))
            return await booking.ObjectionAsync(Inspection, Head.Case, Head.Profile, clock.GetUtcNow().UtcDateTime, at, cancellationToken) ?? SchedulingRefusals.NotOffered;
        return Moves
            ? await move.HandleAsync(new(target, at, Party.Applicant, string.IsNullOrWhiteSpace(Reason) ? words["申请人在手机上改约"] : Reason), cancellationToken)
            : await book.HandleAsync(new(target, at), cancellationToken);
    }

    private async Task<string> TeamNamesAsync(Inspection inspection, CancellationToken cancellationToken)
    {
        var names = await db.InspectorsOf(inspection.BureauId).AsNoTracking().ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        return string.Join('、', inspection.Team.Select(member => names.GetValueOrDefault(member.StaffId)));
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Head = await ReadHeadAsync(cancellationToken);
        Inspection = await db.OpenInspectionAsync(Head.Case.Id, cancellationToken);
        Fresh(Inspection?.Version ?? 0);
        Closed = Inspection is null
            ? SchedulingRefusals.NoInspection
            : await booking.ObjectionAsync(Inspection, Head.Case, Head.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (Inspection is null || Closed is not null) return;
        Shared = await joints.OfAsync(Inspection, Head.Case, Head.Profile, cancellationToken);
        Free = await freeTimes.FindAsync(Inspection, Head.Case, Head.Profile, cancellationToken);
        TeamNames = await TeamNamesAsync(Inspection, cancellationToken);
    }
}
