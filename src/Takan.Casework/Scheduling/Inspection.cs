using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.Scheduling;

/// <summary>An inspection (踏勘): preparation, one or more sessions, one result. Its state moves only by the process table.</summary>
public sealed class Inspection
{
    public const int ReasonLength = 500;
    public const int RuleLength = 10;

    /// <summary>For the database.</summary>
    private Inspection()
    {
    }

    /// <summary>An inspection begins as planned.</summary>
    public Inspection(DateTime openedAt) => (OpenedAt, StateSince) = (openedAt, openedAt);

    public required InspectionId Id { get; init; }

    public required Guid BureauId { get; init; }

    /// <summary>How it is held.</summary>
    public InspectionMeans Means { get; init; }

    /// <summary>What it is held for. A trial inspection or guidance stands beside the inspections of the case and counts for nothing (LT-45).</summary>
    public VisitKind Kind { get; set; }

    /// <summary>1 for the first inspection of a case, 2 for its first re-inspection …; 0 for what decides nothing.</summary>
    public required int Round { get; init; }

    /// <summary>Numbers of the items to judge; in a re-inspection only those that failed.</summary>
    public required List<string> Scope { get; init; }

    /// <summary>Looks again at what failed before.</summary>
    public bool IsReinspection => Round > 1;

    public DateTime OpenedAt { get; init; }

    /// <summary>When its first session began; null before. An adjournment does not take it back.</summary>
    public DateTime? BegunAt { get; private set; }

    public DateTime? AppointmentAt { get; set; }

    /// <summary>How long the appointment is kept free, in minutes.</summary>
    public int AppointmentMinutes { get; set; }

    public int ApplicantReschedules { get; set; }

    /// <summary>Why a case accepted earlier had to wait (HC-21); null in queue order.</summary>
    public string? OutOfOrderReason { get; set; }

    /// <summary>The pair that routing chose when the case was taken up (LT-07, LT-08), and by which rule; null where it chose none.</summary>
    public Guid? PairId { get; set; }

    public string? PairRule { get; set; }

    public InspectionState State { get; private set; }

    public DateTime StateSince { get; private set; }

    public int Version { get; private set; }

    public List<InspectionCase> Cases { get; } = [];

    public List<TeamMember> Team { get; } = [];

    /// <summary>Whoever was named before and is named again stays as named then.</summary>
    public void NameTeam(IReadOnlyList<Guid> people, DateTime now)
    {
        Team.RemoveAll(member => !people.Contains(member.StaffId));
        Team.AddRange(people.Where(person => Team.All(member => member.StaffId != person)).Select(person => new TeamMember { StaffId = person, AssignedAt = now }).ToList());
    }

    public void Apply(Transition<InspectionState> transition, DateTime now)
    {
        State = transition.Next;
        StateSince = now;
        if (State.IsUnderway()) BegunAt ??= now;
        Version++;
    }
}

/// <summary>A case that the inspection serves; a joint visit serves several.</summary>
public sealed class InspectionCase
{
    public required CaseId CaseId { get; init; }
}

/// <summary>An inspector named for the inspection.</summary>
public sealed class TeamMember
{
    public required Guid StaffId { get; init; }

    public DateTime AssignedAt { get; init; }
}

/// <summary>A call or message to the applicant before the appointment (HC-22), with what came of it.</summary>
public sealed class ContactAttempt
{
    public required Guid Id { get; init; }

    public required InspectionId InspectionId { get; init; }

    public required DateTime At { get; init; }

    public required Guid StaffId { get; init; }

    public required bool Reached { get; init; }

    public string? Note { get; init; }

    /// <summary>Why a case accepted earlier had to wait (HC-21); null in queue order.</summary>
    public string? OutOfOrderReason { get; init; }
}
