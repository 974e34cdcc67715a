namespace Takan.Law.Process;

public enum CaseCommand
{
    FillIn,
    HandIn,
    Submit,
    ReturnForCorrection,
    Resubmit,
    RefuseAcceptance,
    Accept,

    /// <summary>Says which exclusions of the paper apply, so that the case takes its road (LJ-04 to LJ-08).</summary>
    AnswerForRoad,
    GiveConsents,
    SignConsentLetter,
    SignCommitment,
    DeclineRemote,
    ChooseRemote,
    OpenInspection,
    Reassign,
    RecordPassed,
    RecordRectification,
    RecordNotMet,
    SwitchToOnSite,
    ApplyForReinspection,
    LapseRectification,
    ExtendRectification,
    RecomputeRectification,
    DecideLapsed,
    Conclude,

    /// <summary>On the spot, without inspection (LT-33).</summary>
    ConcludeCommitted,
    Withdraw,
}
