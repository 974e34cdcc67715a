namespace Takan.Law.Process;

public enum InspectionCommand
{
    LogMissedContact,
    LogContact,
    AssignTeam,
    Book,
    Reschedule,
    RecordNoShow,
    Start,
    JudgeItem,
    Adjourn,
    CompleteJudgement,
    ReopenRecord,
    SignOpinion,
    Countersign,
    AttestRefusal,
    AttestUnreachable,
    AddSupplement,
    TellPassed,
    TellRectification,
    TellNotMet,
    SwitchToOnSite,
    Cancel,
    Seal,
}
