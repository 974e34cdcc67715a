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

    /// <summary>To the business section, where the paper has a preliminary review (LJ-13).</summary>
    SendToReview,
    ReturnFromReview,

    /// <summary>The review is passed and the case goes to those who inspect (LJ-13).</summary>
    HandOver,

    /// <summary>Says which exclusions of the paper apply, so that the case takes its road (LJ-04 to LJ-08).</summary>
    AnswerForRoad,
    GiveConsents,
    SignConsentLetter,

    /// <summary>Says whether the case is a set-up registration or a change of address, and of what kind of entity: who signs follows from it (HC-80).</summary>
    StateOccasion,

    /// <summary>The address declaration of one place of business.</summary>
    SignDeclaration,
    SignCommitment,
    DeclineRemote,
    ChooseRemote,
    OpenInspection,
    Reassign,
    RecordPassed,
    RecordRectification,
    RecordNotMet,
    SwitchToOnSite,

    /// <summary>Somebody answers for the case before the time of the visit is agreed.</summary>
    TakeUpVisit,
    AgreeVisit,
    ApplyForReinspection,
    LapseRectification,
    ExtendRectification,
    RecomputeRectification,

    /// <summary>The applicant is told what is intended and until when to speak (陈述、申辩).</summary>
    InviteStatement,
    MakeStatement,
    DecideLapsed,

    /// <summary>The result goes to the section that decides on the licence (LJ-14).</summary>
    HandBack,

    /// <summary>The section that decides has the result and takes it over (LJ-14).</summary>
    AcknowledgeResult,

    /// <summary>The section that decides gives the result back, with what is not clear (LJ-14).</summary>
    ReturnResult,

    /// <summary>The numbered review report of the inspection (TJ-25).</summary>
    IssueReport,
    Conclude,

    /// <summary>On the spot, without inspection (LT-33).</summary>
    ConcludeCommitted,
    Withdraw,
}
