namespace Takan.Law.Process;

/// <summary>Where an inspection (踏勘) of one place stands. A room that must be done again is a further session, not a further inspection.</summary>
public enum InspectionState
{
    /// <summary>Taken from the queue; the applicant has not been reached yet.</summary>
    Planned,

    /// <summary>Spoken to; needs an appointment.</summary>
    Contacted,

    Scheduled,

    /// <summary>A session is live, or interrupted.</summary>
    Underway,

    /// <summary>Every item judged; the record version stands still for signing.</summary>
    Judged,

    SignedByOne,

    SignedByBoth,

    /// <summary>The applicant signed the record as well.</summary>
    Countersigned,

    /// <summary>The applicant refused or could not be reached; both inspectors attested it.</summary>
    Attested,

    ToldPassed,

    ToldRectification,

    ToldNotMet,

    /// <summary>Ended without a result: the place will be visited.</summary>
    SwitchedToOnSite,

    /// <summary>Ended without a result: the case was withdrawn, or the consent.</summary>
    Cancelled,

    /// <summary>Evidence sealed. An end.</summary>
    Sealed,

    /// <summary>A trial inspection or guidance has its time. From here on nothing leads to a decision (LT-45).</summary>
    AdviceBooked,

    /// <summary>Its session is live, or interrupted.</summary>
    Advising,

    /// <summary>The advice is written; nothing was decided.</summary>
    Advised,

    /// <summary>It was not held, or broken off.</summary>
    AdviceCancelled,

    /// <summary>Its evidence is sealed. An end.</summary>
    AdviceSealed,

    /// <summary>Somebody has to go there, and no time stands.</summary>
    VisitToArrange,

    /// <summary>People and time of the visit on the spot are agreed.</summary>
    VisitArranged,

    /// <summary>The team is at the place and judges there.</summary>
    AtThePlace,
}
