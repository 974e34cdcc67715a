using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Joint;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Law.Teams;

namespace Takan.Law.Process;

public enum Party
{
    Applicant,
    Bureau,

    /// <summary>Network, power, platform: nobody's fault.</summary>
    Technical,
}

/// <summary>What the guards of an inspection need to know. Every default is the refusing one.</summary>
public sealed record InspectionFacts
{
    /// <summary>How it is held; null while nobody has looked.</summary>
    public InspectionMeans? Means { get; init; }

    /// <summary>What the session is held for; null while nobody has looked.</summary>
    public VisitKind? Kind { get; init; }

    /// <summary>The case stands where the kind may still be held.</summary>
    public bool CaseAdmitsKind { get; init; }

    /// <summary>Accepted cases that wait for their first contact; null while nobody has looked.</summary>
    public int? FormalWaiting { get; init; }

    /// <summary>The separate consents to this session were given and not withdrawn.</summary>
    public bool ConsentStands { get; init; }

    /// <summary>When the bureau begins inspections at once; null where it does not.</summary>
    public InstantHours? InstantHours { get; init; }

    /// <summary>The applicant asked to be inspected now, and nobody has answered yet.</summary>
    public bool InstantAsked { get; init; }

    public AdviceOutlook? Outlook { get; init; }

    public string? Advice { get; init; }

    /// <summary>What was advised so far, of items and of the place.</summary>
    public int AdviceLines { get; init; }

    /// <summary>Items to be walked through that have no advice yet; null while nobody has looked.</summary>
    public IReadOnlyList<string>? ItemsWithoutAdvice { get; init; }

    /// <summary>Inspectors named for the inspection; observers, experts and hosts do not count.</summary>
    public IReadOnlyList<Guid> Team { get; init; } = [];

    /// <summary>Inspectors of the team who are there, each by an own factor.</summary>
    public IReadOnlyList<Guid> Present { get; init; } = [];

    /// <summary>Who answers for the case to its end (HC-43).</summary>
    public Guid? ResponsibleOfficer { get; init; }

    /// <summary>Law that lets fewer decide, or the filed agreement to more (K7, TJ-34, TJ-35).</summary>
    public string? TeamExceptionCitation { get; init; }

    /// <summary>Whose duty the inspection is by area and matter; null while nobody has looked.</summary>
    public PairDuty? Pair { get; init; }

    /// <summary>Why others go than the pair whose duty it is.</summary>
    public string? PairReason { get; init; }

    /// <summary>Whose part of a joint visit it is and who leads (TJ-36, TJ-37); null while nobody has looked.</summary>
    public JointStanding? Joint { get; init; }

    /// <summary>A session of it was held, also when it was adjourned since.</summary>
    public bool HasBegun { get; init; } = true;

    /// <summary>The three filings (TJ-10 to TJ-12).</summary>
    public RegistryStanding Registry { get; init; } = new();

    /// <summary>The call named the matter to be inspected and its labels (HC-20, HC-22).</summary>
    public bool MatterExplained { get; init; }

    public bool OldestInQueue { get; init; }

    public string? OutOfOrderReason { get; init; }

    /// <summary>Appointment, UTC.</summary>
    public DateTime? Appointment { get; init; }

    public int AppointmentMinutes { get; init; }

    /// <summary>Last day of the statutory time limit.</summary>
    public DateOnly? LegalEnd { get; init; }

    /// <summary>The working days that the bureau counts by.</summary>
    public WorkingDayCalendar Calendar { get; init; } = WorkingDayCalendar.Official;

    public DateTime? Now { get; init; }

    /// <summary>UTC; set while the inspection is being started, which may be before the appointment.</summary>
    public DateTime? Begins { get; init; }

    /// <summary>The appointment as it stood before it is moved, UTC.</summary>
    public DateTime? BookedAt { get; init; }

    /// <summary>A member of staff fixes the time with the applicant, by telephone or at the window.</summary>
    public bool AgreedWithStaff { get; init; }

    /// <summary>Null while nobody has looked.</summary>
    public DiaryReading? Diary { get; init; }

    /// <summary>Free for the applicant and for everyone in the team.</summary>
    public bool TimeIsFree { get; init; }

    public Party? AskedBy { get; init; }

    public string? Reason { get; init; }

    public int ApplicantReschedules { get; init; }

    /// <summary>Minutes between the appointment and now that the team demonstrably waited.</summary>
    public int MinutesWaited { get; init; }

    /// <summary>The waiting session passed the device check.</summary>
    public bool DeviceChecked { get; init; }

    /// <summary>The room runs with recording on.</summary>
    public bool RecordingRuns { get; init; }

    /// <summary>Where the paper asks for people of the business section: they were named, or the lead goes without (LJ-19). True where it does not ask.</summary>
    public bool BusinessPeopleSettled { get; init; }

    /// <summary>Who writes takes part as one who says what there is to say of an item.</summary>
    public bool MayRemark { get; init; }

    public string? Remark { get; init; }

    /// <summary>The applicant's picture arrives and is recorded now.</summary>
    public bool PictureArrives { get; init; }

    /// <summary>The still was asked for in this session, has not arrived, and nobody has said yet why not.</summary>
    public bool StillIsAwaited { get; init; }

    public IReadOnlyList<ItemFacts> Items { get; init; } = [];

    /// <summary>The item being judged, with its new verdict; in a re-inspection only a failed one.</summary>
    public ItemFacts? Item { get; init; }

    public bool ItemIsInScope { get; init; }

    /// <summary>Who judges the item.</summary>
    public Guid? Judge { get; init; }

    /// <summary>Recorded video of the applicant's place in this inspection, in bytes kept.</summary>
    public long RecordedBytes { get; init; }

    public Guid? Signer { get; init; }

    public IReadOnlyList<Guid> SignedBy { get; init; } = [];

    /// <summary>Digest of the record as it stands, and of the one that this signature covers.</summary>
    public string? RecordDigest { get; init; }

    public string? SignedDigest { get; init; }

    /// <summary>Digests that the opinions given so far cover; null while nobody has looked.</summary>
    public IReadOnlyList<string>? OpinionDigests { get; init; }

    /// <summary>Who attests that the applicant refused or cannot be reached.</summary>
    public IReadOnlyList<Guid> AttestedBy { get; init; } = [];

    /// <summary>The applicant heard or read why, and was heard.</summary>
    public bool ApplicantWasHeard { get; init; }

    public bool ReasonsWritten { get; init; }

    public bool AppealWaysTold { get; init; }

    /// <summary>The room is still open, or the team still at the place, so that the result is told on the spot.</summary>
    public bool RoomIsOpen { get; init; }

    /// <summary>The inspectors attested that the applicant cannot be reached: the result goes to the case page and by message.</summary>
    public bool ApplicantUnreachable { get; init; }

    public DateOnly? RectificationDue { get; init; }

    /// <summary>The last day that the calendar gives from the telling day on.</summary>
    public DateOnly? RectificationDueByRule { get; init; }

    /// <summary>Every session is closed, its parts assembled and acknowledged.</summary>
    public bool SessionsAssembled { get; init; }

    /// <summary>The papers of the result, with every picture in print, lie with the case (HC-32). True where no result was told.</summary>
    public bool PapersFiled { get; init; }
}
