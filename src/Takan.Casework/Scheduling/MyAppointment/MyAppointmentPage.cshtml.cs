using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The applicant chooses a time, or moves it within the limits (C-25).</summary>
[ApplicantMay]
public sealed class MyAppointmentPage(BookAppointment book, MoveAppointment move, FreeTimes freeTimes, TakanDb db, CaseHeads heads, CurrentActor current, IStringLocalizer words)
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

    public IReadOnlyList<DateTime> Free { get; private set; } = [];

    public bool Moves => Inspection?.State == InspectionState.Scheduled;

    public IEnumerable<DateTime> Offered => All ? Free : Free.Take(TimesOffered);

    /// <summary>Why no time can be chosen now; null when it can.</summary>
    public Refusal? Closed { get; private set; }

    public int MovesLeft => Inspection is null ? 0 : Head.Profile.Numbers.ApplicantReschedules - Inspection.ApplicantReschedules;

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
        if (!Free.Contains(at)) return SchedulingRefusals.NotOffered;
        var target = new InspectionTarget(Inspection!.Id, Version, Once);
        return Moves
            ? await move.HandleAsync(new(target, at, Party.Applicant, string.IsNullOrWhiteSpace(Reason) ? words["申请人在手机上改约"] : Reason), cancellationToken)
            : await book.HandleAsync(new(target, at), cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Head = await ReadHeadAsync(cancellationToken);
        Inspection = await db.OpenInspectionAsync(Head.Case.Id, cancellationToken);
        Fresh(Inspection?.Version ?? 0);
        Closed = Inspection is null ? SchedulingRefusals.NoInspection : Objection(Inspection);
        Free = Inspection is null || Closed is not null ? [] : await freeTimes.FindAsync(Inspection, Head.Profile, cancellationToken);
    }

    private Refusal? Objection(Inspection inspection)
    {
        var command = inspection.State == InspectionState.Scheduled ? InspectionCommand.Reschedule : InspectionCommand.Book;
        return InspectionProcess.Table.Objections(inspection.State, command, Head.Profile.Numbers, new()
        {
            Team = [.. inspection.Team.Select(member => member.StaffId)],
            ResponsibleOfficer = Head.Case.ResponsibleOfficer,
            TeamExceptionCitation = Head.Profile.Matter.TeamExceptionCitation,
            OldestInQueue = true,
            AskedBy = Party.Applicant,
            Reason = "-",
            ApplicantReschedules = inspection.ApplicantReschedules,
            Now = DateTime.UnixEpoch,
            Appointment = DateTime.UnixEpoch + Quarters.Length,
            TimeIsFree = true,
        }).FirstOrDefault();
    }
}
