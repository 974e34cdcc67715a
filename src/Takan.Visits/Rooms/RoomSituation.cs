using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Group;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Joint;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>Everything that the rules of a room ask about, read once in the act.</summary>
public sealed record RoomSituation(
    Session Session, Inspection Inspection, Case Case, CaseProfile Profile,
    IReadOnlyList<Presence> Presences, DeviceCheck? LastCheck, DateTime Now)
{
    /// <summary>How the three filings stand for the inspection.</summary>
    public RegistryStanding Registry { get; init; } = new();

    /// <summary>Nothing of the notice to the business section stands against the beginning (LJ-19).</summary>
    public bool BusinessPeopleSettled { get; init; }

    /// <summary>The separate consents to a session that decides nothing; of an inspection they stand with its case.</summary>
    public bool ConsentStands { get; init; }

    /// <summary>Whose part of a joint visit it is (TJ-36); null while nobody has looked.</summary>
    public JointStanding? Joint { get; init; }

    public Numbers Numbers => Profile.Numbers.For(Inspection.Kind);

    public IReadOnlyList<Guid> Team => [.. Inspection.Team.Select(member => member.StaffId)];

    public IReadOnlyList<Guid> Present => [.. Presences.Where(presence => presence.IsThere(Now)).Select(presence => presence.StaffId)];

    /// <summary>Facts for the session's table; what only one command needs is added by its handler.</summary>
    public SessionFacts Facts => new()
    {
        StillPixels = (long)(LastCheck?.Width ?? 0) * (LastCheck?.Height ?? 0),
        UploadKilobits = LastCheck?.UploadKilobits ?? 0,
        CameraAllowed = LastCheck?.CameraAllowed ?? false,
        MicrophoneAllowed = LastCheck?.MicrophoneAllowed ?? false,
        PlaceSettled = LastCheck?.Latitude is not null,
        Team = Team,
        Present = Present,
        TeamExceptionCitation = Profile.Matter.TeamExceptionCitation,
        Appointment = Inspection.AppointmentAt,
        AppointmentMinutes = Inspection.AppointmentMinutes,
        Now = Now,
        ClosedAt = Session.ClosedAt,
        EarlyStartAgreed = Session.EarlyStartAgreedAt is not null,
    };

    /// <summary>Facts for the beginning of the inspection, in the room or at the place.</summary>
    public InspectionFacts StartFacts => new()
    {
        Kind = Inspection.Kind,
        CaseAdmitsKind = Inspection.Kind.Decides() || Case.State.Admits(Inspection.Kind),
        ConsentStands = ConsentStands,
        Team = Team,
        Present = Present,
        ResponsibleOfficer = Case.ResponsibleOfficer,
        TeamExceptionCitation = Profile.Matter.TeamExceptionCitation,
        DeviceChecked = LastCheck?.Passed ?? false,
        RecordingRuns = true,
        Appointment = Inspection.AppointmentAt,
        Now = Now,
        Begins = Now,
        Registry = Registry,
        BusinessPeopleSettled = BusinessPeopleSettled,
    };
}

public sealed class RoomSituations(TakanDb db, Profiles profiles, RegistryStandings standings, JointVisits joints, CurrentActor current, TimeProvider clock)
{
    /// <summary>Null where there is no such session.</summary>
    public async Task<RoomSituation?> FindAsync(SessionId id, CancellationToken cancellationToken)
    {
        await LockAsync(id, cancellationToken);
        var session = await db.Set<Session>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return session is null ? null : await AroundAsync(session, cancellationToken);
    }

    /// <summary>The session that counts now for a case: the newest of the inspection whose turn it is. Null before an inspection is scheduled.</summary>
    public async Task<RoomSituation?> CurrentOfAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var held = await db.AllVisitsOf(caseId).Where(row => db.Set<Session>().Any(one => one.InspectionId == row.Id)).InTurn().Select(row => (InspectionId?)row.Id).FirstOrDefaultAsync(cancellationToken);
        var session = await db.Set<Session>().Where(row => row.InspectionId == held).OrderByDescending(row => row.PreparedAt).FirstOrDefaultAsync(cancellationToken);
        return session is null ? null : await AroundAsync(session, cancellationToken);
    }

    /// <summary>Inside an act: two who submit at once are one after the other, and the second reads what the first did.</summary>
    private async Task LockAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null) return;
        var inspection = await db.Set<Session>().Where(row => row.Id == id).Select(row => (InspectionId?)row.InspectionId).SingleOrDefaultAsync(cancellationToken);
        if (inspection is { } locked) await db.LockAsync(locked, cancellationToken);
    }

    private async Task<RoomSituation> AroundAsync(Session session, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().SingleAsync(row => row.Id == session.InspectionId, cancellationToken);
        var caseId = inspection.Cases[0].CaseId;
        var theCase = await db.Set<Case>().SingleAsync(row => row.Id == caseId, cancellationToken);
        var presences = await db.Set<Presence>().Where(row => row.SessionId == session.Id).ToListAsync(cancellationToken);
        var check = await db.Set<DeviceCheck>().Where(row => row.SessionId == session.Id)
            .OrderByDescending(row => row.At).FirstOrDefaultAsync(cancellationToken);
        var profile = await profiles.ForCaseAsync(theCase, cancellationToken);
        return new(session, inspection, theCase, profile, presences, check, clock.GetUtcNow().UtcDateTime)
        {
            ConsentStands = inspection.Kind.Decides() || await db.VisitConsentStandsAsync(inspection.Id, cancellationToken),
            Registry = await standings.OfAsync(inspection.Id, theCase, profile, cancellationToken),
            Joint = (await joints.OfAsync(inspection, theCase, profile, cancellationToken)).StandingOf(inspection.Id, current.Actor),
            BusinessPeopleSettled = await db.BusinessPeopleSettledAsync(inspection.Id, profile, cancellationToken),
        };
    }
}
