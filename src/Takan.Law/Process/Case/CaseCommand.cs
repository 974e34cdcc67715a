namespace Takan.Law.Process;

public enum CaseCommand
{
    ReturnForCorrection,
    Resubmit,
    RefuseAcceptance,
    Accept,
    GiveConsents,
    SignConsentLetter,
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
    Conclude,
    Withdraw,
}
