using Takan.Law.Declarations;
using Takan.Law.Eligibility;
using Takan.Law.Teams;
using Takan.Law.Vehicles;

namespace Takan.Law.Process;

/// <summary>What the guards of a case need to know. Every default is the refusing one.</summary>
public sealed record CaseFacts
{
    /// <summary>The window ticked that the materials meet the conditions of formal acceptance.</summary>
    public bool MaterialsComplete { get; init; }

    /// <summary>Files that the applicant has handed in before this one.</summary>
    public int? MaterialsKept { get; init; }

    /// <summary>A proof of identity of who applies was handed in (K6).</summary>
    public bool IdentityShown { get; init; }

    /// <summary>Who applies is the applicant's legal representative, and needs no authorisation.</summary>
    public bool ActsForOneself { get; init; }

    /// <summary>The signed authorisation of the agent was handed in.</summary>
    public bool AuthorisationShown { get; init; }

    /// <summary>The applicant chose where papers are served, having read what follows.</summary>
    public bool ServiceAddressChosen { get; init; }

    /// <summary>All corrections asked for, told at once.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Those for which something was handed in or said.</summary>
    public IReadOnlyList<string> AnsweredCorrections { get; init; } = [];

    /// <summary>Why: for refusing acceptance, reassigning, switching, extending, withdrawing.</summary>
    public string? Reason { get; init; }

    public ReviewStanding Review { get; init; } = new();

    public ReportStanding Report { get; init; } = new();

    public bool NoticeShown { get; init; }

    /// <summary>Each separate consent that remote inspection cannot do without was given.</summary>
    public bool RequiredConsentsGiven { get; init; }

    public bool EveryUndertakingRead { get; init; }

    /// <summary>The finish foreseen by the clocks, with the overrun if there is one, stood on the consent page.</summary>
    public bool ForecastTold { get; init; }

    /// <summary>Signature or seal with date, bound to the digest of the letter.</summary>
    public bool SignatureBound { get; init; }

    /// <summary>The window looked: neither a set-up registration nor a change of address.</summary>
    public bool NoOccasion { get; init; }

    /// <summary>Which address declarations the case needs and how many stand.</summary>
    public DeclarationStanding? Declarations { get; init; }

    /// <summary>Digest of the bureau's copy and of the applicant's copy.</summary>
    public IReadOnlyList<string> CopyDigests { get; init; } = [];

    /// <summary>No case accepted earlier still waits for its first contact.</summary>
    public bool OldestInQueue { get; init; }

    public string? OutOfOrderReason { get; init; }

    /// <summary>Whose duty the case is by area and matter; null while nobody has looked.</summary>
    public PairDuty? Pair { get; init; }

    /// <summary>Who takes the case up now, and who was fixed as responsible before.</summary>
    public Guid? Officer { get; init; }

    public Guid? ResponsibleOfficer { get; init; }

    public bool LeadApproved { get; init; }

    /// <summary>Numbers of items to reopen in a re-inspection, and of those that failed.</summary>
    public IReadOnlyList<string> ItemsToReopen { get; init; } = [];

    public IReadOnlyList<string> FailedItems { get; init; } = [];

    /// <summary>Failed items for which the applicant said or showed what was put right.</summary>
    public IReadOnlyList<string> AnsweredItems { get; init; } = [];

    /// <summary>The applicant applied for the re-inspection of what failed last, on whatever road.</summary>
    public bool ReinspectionApplied { get; init; }

    /// <summary>The consent letter was signed, and no visit chosen since.</summary>
    public bool ConsentStands { get; init; }

    /// <summary>The result stands on the applicant's phone page.</summary>
    public bool ResultTold { get; init; }

    public bool WrittenDecisionMade { get; init; }

    /// <summary>Today in China, and the last day to rectify.</summary>
    public DateOnly? Today { get; init; }

    public DateOnly? RectificationDue { get; init; }

    /// <summary>The last day to rectify that is asked for in place of <see cref="RectificationDue"/>.</summary>
    public DateOnly? NewRectificationDue { get; init; }

    /// <summary>Until when the applicant may speak before a negative decision; null where nobody was asked in writing.</summary>
    public DateOnly? StatementDue { get; init; }

    /// <summary>The day that is asked for in place of <see cref="StatementDue"/>.</summary>
    public DateOnly? NewStatementDue { get; init; }

    /// <summary>The earliest last day that leaves the applicant the bureau's working days to speak.</summary>
    public DateOnly? EarliestStatementDue { get; init; }

    /// <summary><see cref="NewStatementDue"/> is a working day of the bureau's calendar.</summary>
    public bool StatementDueOnWorkingDay { get; init; }

    /// <summary>What the applicant says.</summary>
    public string? Statement { get; init; }

    /// <summary>When somebody goes to the place, UTC.</summary>
    public DateTime? VisitAt { get; init; }

    public DateTime? Now { get; init; }

    /// <summary>The team is at the place, or the record of the visit is being signed; null while nobody has looked.</summary>
    public bool? VisitHasBegun { get; init; }

    /// <summary>The day of the visit is a working day of the bureau's calendar.</summary>
    public bool VisitOnWorkingDay { get; init; }

    /// <summary>Closures of the area in which the place lies.</summary>
    public IReadOnlyList<AreaClosure> Closures { get; init; } = [AreaClosure.NotLookedUp];

    /// <summary>The vehicle of the visit; null while nobody has looked.</summary>
    public VehicleStanding? Vehicle { get; init; }

    /// <summary>Every inspection of the case that has sessions is sealed.</summary>
    public bool EverythingSealed { get; init; }
}
