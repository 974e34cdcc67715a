namespace Takan.Law.Process;

/// <summary>Where a case (办件) stands. Clocks, holds and samples stand beside it.</summary>
public enum CaseState
{
    /// <summary>The applicant fills it in alone and has not sent it: the window does not see it yet.</summary>
    Applying,

    /// <summary>Entered at the window or sent in; materials are being looked at.</summary>
    Registered,

    /// <summary>Given back with the full list of what to correct.</summary>
    Returned,

    /// <summary>Refused at the gate by a written notice. An end.</summary>
    NotAccepted,

    /// <summary>Accepted; the business section reviews before anybody inspects (LJ-13). Only where the paper says so.</summary>
    Reviewing,

    /// <summary>The review found something to correct. The time stamp of the acceptance stands.</summary>
    ReviewReturned,

    /// <summary>Formally accepted; the time stamp orders the queue.</summary>
    Accepted,

    /// <summary>Privacy notice read, separate consents given.</summary>
    Informed,

    /// <summary>Consent letter signed; waits in the queue.</summary>
    Consented,

    /// <summary>Signed a commitment that takes the place of the inspection; concluded on the spot (LT-33).</summary>
    Committed,

    /// <summary>An officer has taken the case and answers for it to the end.</summary>
    Inspecting,

    /// <summary>Items to put right within the set time.</summary>
    Rectifying,

    /// <summary>The applicant has asked for re-inspection.</summary>
    ReinspectionRequested,

    /// <summary>The set time ran out without an application; the bureau decides what follows.</summary>
    RectificationLapsed,

    /// <summary>Goes by visit instead of video.</summary>
    OnSite,

    /// <summary>Conditions met, told to the applicant.</summary>
    Passed,

    /// <summary>Conditions not met, told with a written decision.</summary>
    NotMet,

    /// <summary>Result handed back, everything sealed. An end.</summary>
    Concluded,

    /// <summary>Withdrawn by the applicant. An end.</summary>
    Withdrawn,
}
