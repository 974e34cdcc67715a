using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>What the rules of an appointment ask, read in one way for the act, for the page that offers times and for the pages that lead there.</summary>
public sealed class BookingFacts(TakanDb db, WaitingQueue queue, RegistryStandings standings, JointVisits joints, CurrentActor current)
{
    public async Task<InspectionFacts> OfAsync(Inspection inspection, Case @case, CaseProfile profile, DateTime now, CancellationToken cancellationToken)
    {
        var shared = await joints.OfAsync(inspection, @case, profile, cancellationToken);
        return await OfAsync(shared, shared.Parts.Single(part => part.Inspection == inspection), now, cancellationToken);
    }

    private async Task<InspectionFacts> OfAsync(SharedVisit shared, SharedPart part, DateTime now, CancellationToken cancellationToken)
    {
        var (inspection, @case, profile) = (part.Inspection, part.Case, part.Profile);
        return new()
        {
            Kind = inspection.Kind,
            CaseAdmitsKind = inspection.Kind.Decides() || @case.State.Admits(inspection.Kind),
            // Asked only for what has to wait for them: the queue may be long.
            FormalWaiting = inspection.Kind.Decides() ? null : await queue.Of(@case.BureauId).CountAsync(cancellationToken),
            ConsentStands = inspection.Kind.Decides() || await db.VisitConsentStandsAsync(inspection.Id, cancellationToken),
            InstantHours = InstantHoursOf(profile),
            InstantAsked = InstantHoursOf(profile) is not null && await db.OpenRequestAsync(@case.Id, VisitKind.Instant, cancellationToken) is not null,
            Team = [.. inspection.Team.Select(member => member.StaffId)],
            ResponsibleOfficer = @case.ResponsibleOfficer,
            TeamExceptionCitation = profile.Matter.TeamExceptionCitation,
            Joint = shared.StandingOf(inspection.Id, current.Actor),
            OldestInQueue = await HasComeAsync(shared, cancellationToken),
            OutOfOrderReason = inspection.OutOfOrderReason,
            ApplicantReschedules = inspection.ApplicantReschedules,
            Appointment = inspection.AppointmentAt,
            BookedAt = inspection.AppointmentAt,
            AgreedWithStaff = current.Actor is StaffActor,
            AppointmentMinutes = shared.Minutes,
            LegalEnd = LegalEnd(@case, profile),
            Calendar = profile.Calendar,
            Now = now,
            Registry = await standings.OfAsync(inspection.Id, @case, profile, cancellationToken),
        };
    }

    /// <summary>One place in the queue for one visit: that of the first of its cases.</summary>
    private async Task<bool> HasComeAsync(SharedVisit shared, CancellationToken cancellationToken)
    {
        foreach (var part in shared.Parts)
            if ((await queue.TurnOfAsync(part.Case, cancellationToken)).HasCome) return true;
        return false;
    }

    /// <summary>The facts of each that is booked or moved with it.</summary>
    public async Task<IReadOnlyDictionary<InspectionId, InspectionFacts>> OfAllAsync(InspectionAct act, InspectionCommand command, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<InspectionId, InspectionFacts>();
        foreach (var part in act.Concerned(command)) facts[part.Inspection.Id] = await OfAsync(act.Shared, part, act.Act.Now, cancellationToken);
        return facts;
    }

    /// <summary>When an inspection of the matter may begin at once; null where it may not.</summary>
    public static InstantHours? InstantHoursOf(CaseProfile profile) =>
        profile.Bureau.SessionKinds is { } kinds && kinds.Offer(VisitKind.Instant, profile.Matter.Id) ? kinds.InstantHours : null;

    /// <summary>Last day of the statutory time limit, that day included; null before acceptance.</summary>
    public static DateOnly? LegalEnd(Case @case, CaseProfile profile) => @case.AcceptedAt is { } accepted
        ? Deadlines.Statutory(ChinaTime.Day(accepted), profile.Matter.Limits, [], extended: false, profile.Calendar).Day
        : null;

    /// <summary>Why the applicant cannot choose or move a time, whichever it is; null when they can.</summary>
    public Task<Refusal?> ObjectionAsync(Inspection inspection, Case @case, CaseProfile profile, DateTime now, CancellationToken cancellationToken) =>
        ObjectionAsync(inspection, @case, profile, now, facts => OfficeHours.Next(now.AddHours(profile.Numbers.NoticeHours()), facts.AppointmentMinutes, profile.Calendar), cancellationToken);

    /// <summary>Why this time cannot be had, the diaries of the people aside; null when it can.</summary>
    public Task<Refusal?> ObjectionAsync(Inspection inspection, Case @case, CaseProfile profile, DateTime now, DateTime at, CancellationToken cancellationToken) =>
        ObjectionAsync(inspection, @case, profile, now, _ => at, cancellationToken);

    /// <summary>Why it cannot begin at once, the diaries of the people aside; null when it can.</summary>
    public async Task<Refusal?> AtOnceAsync(Inspection inspection, Case @case, CaseProfile profile, DateTime now, CancellationToken cancellationToken) => InspectionProcess.Table
        .Objections(inspection.State, InspectionCommand.BeginAtOnce, profile.Numbers, await OfAsync(inspection, @case, profile, now, cancellationToken) with { Appointment = now, TimeIsFree = true, Diary = DiaryReading.Empty })
        .FirstOrDefault();

    /// <summary>Of the inspection itself first, then of those that are one visit with it.</summary>
    private async Task<Refusal?> ObjectionAsync(Inspection inspection, Case @case, CaseProfile profile, DateTime now, Func<InspectionFacts, DateTime> at, CancellationToken cancellationToken)
    {
        var shared = await joints.OfAsync(inspection, @case, profile, cancellationToken);
        foreach (var part in shared.Parts.Where(part => part.Inspection == inspection || shared.ToCome.Contains(part)))
        {
            var facts = await OfAsync(shared, part, now, cancellationToken);
            if (Objections(part.Inspection, part.Profile, facts with { Appointment = at(facts) }) is { } refusal) return refusal;
        }

        return null;
    }

    private static Refusal? Objections(Inspection inspection, CaseProfile profile, InspectionFacts facts)
    {
        var command = InspectionProcess.Table.Knows(inspection.State, InspectionCommand.Reschedule) ? InspectionCommand.Reschedule : InspectionCommand.Book;
        return InspectionProcess.Table
            .Objections(inspection.State, command, profile.Numbers, facts with { AskedBy = Party.Applicant, Reason = "-", TimeIsFree = true, Diary = DiaryReading.Empty })
            .FirstOrDefault();
    }
}

internal static class AskedTime
{
    /// <summary>The time that is asked for, as it was looked up once for everybody who goes.</summary>
    public static InspectionFacts At(this InspectionFacts facts, InspectionFacts asked) =>
        facts with { Appointment = asked.Appointment, TimeIsFree = asked.TimeIsFree, Diary = asked.Diary };
}
