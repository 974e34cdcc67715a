namespace Takan.Law.Process;

/// <summary>Questions that other tables ask about the state of an inspection.</summary>
public static class InspectionStanding
{
    /// <summary>The result stands on the applicant's phone (HC-18).</summary>
    public static bool ResultIsTold(this InspectionState state) => state is
        InspectionState.ToldPassed or InspectionState.ToldRectification or InspectionState.ToldNotMet or InspectionState.Sealed;

    /// <summary>Adjourned, switched to a visit or cancelled: a room may close without a result.</summary>
    public static bool EndsWithoutResult(this InspectionState state) => state is
        InspectionState.Contacted or InspectionState.SwitchedToOnSite or InspectionState.Cancelled or
        InspectionState.Advised or InspectionState.AdviceCancelled or InspectionState.AdviceSealed or InspectionState.VisitToArrange;

    /// <summary>The result is told, or there will be none: nothing is arranged or judged any more.</summary>
    public static bool IsOver(this InspectionState state) =>
        state.ResultIsTold() || state is InspectionState.SwitchedToOnSite or InspectionState.Cancelled;

    /// <summary>The appointment that was made stands in the diaries: it lies ahead, or was held.</summary>
    /// <param name="hasBegun">What was sealed without having begun was cancelled.</param>
    public static bool KeepsItsTime(this InspectionState state, bool hasBegun) => state switch
    {
        InspectionState.SwitchedToOnSite or InspectionState.Cancelled => false,
        InspectionState.Sealed => hasBegun,
        _ => true,
    };

    /// <summary>Everything lies in the sealed package, which nothing is added to.</summary>
    public static bool IsSealed(this InspectionState state) => state is InspectionState.Sealed or InspectionState.AdviceSealed;

    /// <summary>From the first item judged to the last signature.</summary>
    public static bool IsUnderway(this InspectionState state) => state is
        InspectionState.Underway or InspectionState.Judged or InspectionState.SignedByOne or InspectionState.SignedByBoth or
        InspectionState.Countersigned or InspectionState.Attested or InspectionState.Advising or InspectionState.AtThePlace;

    /// <summary>People and time are agreed, and nobody has begun: by video or at the place.</summary>
    public static bool IsAppointed(this InspectionState state) => state is InspectionState.Scheduled or InspectionState.VisitArranged;

    /// <summary>A trial inspection or guidance that is still to be held, or is being held.</summary>
    public static bool AdviceIsAhead(this InspectionState state) => state is InspectionState.AdviceBooked or InspectionState.Advising;
}
