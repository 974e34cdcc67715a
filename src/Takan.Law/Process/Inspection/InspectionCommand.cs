namespace Takan.Law.Process;

public enum InspectionCommand
{
    LogMissedContact,
    LogContact,
    AssignTeam,
    Book,
    Reschedule,

    /// <summary>A part that has its time takes the one that another part of the joint visit gets (TJ-37).</summary>
    FollowVisit,
    RecordNoShow,

    /// <summary>People and time are filed before arrival (TJ-12, TJ-40).</summary>
    FileVisit,

    /// <summary>Becomes part of a joint visit, and leaves it again (TJ-36).</summary>
    JoinVisit,
    LeaveVisit,
    Start,
    AskForStill,
    TakeStill,

    /// <summary>The phone could not take the photo that it was asked for.</summary>
    FailStill,
    MarkMoment,
    JudgeItem,

    /// <summary>An expert, or who was sent by the business section, says what there is to say of an item.</summary>
    AddRemark,
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

    /// <summary>A formal inspection begins at once, on the applicant's wish.</summary>
    BeginAtOnce,

    /// <summary>A trial inspection or guidance gets its people and its time.</summary>
    BookAdvice,
    GiveAdvice,
    CompleteAdvice,
    BreakOffAdvice,

    /// <summary>Somebody answers for the visit, and its time is agreed later: with other units, it may be (TJ-36).</summary>
    AwaitTime,

    /// <summary>People and time of a visit on the spot, or others in their place.</summary>
    ArrangeVisit,

    /// <summary>The visit cannot be at that time: the area was closed meanwhile.</summary>
    GiveUpVisit,

    /// <summary>The team is at the place.</summary>
    BeginVisit,
    TakePhoto,
    ReopenVisit,
}
