using Takan.Law.Profiles;
using static Takan.Law.Process.AdviceGuards;
using static Takan.Law.Process.AppointmentGuards;
using static Takan.Law.Process.FilingGuards;
using static Takan.Law.Process.InspectionCommand;
using static Takan.Law.Process.InspectionState;
using static Takan.Law.Process.InstantGuards;
using static Takan.Law.Process.ItemGuards;
using static Takan.Law.Process.JointGuards;
using static Takan.Law.Process.PairGuards;
using static Takan.Law.Process.ResultGuards;
using static Takan.Law.Process.RoomGuards;
using static Takan.Law.Process.SigningGuards;
using static Takan.Law.Process.TeamGuards;
using static Takan.Law.Process.VisitGuards;

namespace Takan.Law.Process;

/// <summary>The way of an inspection: preparation, remote check, evidence, online feedback (HC-16). A further bureau adds rows.</summary>
public static class InspectionProcess
{
    public static readonly Machine<InspectionState, InspectionCommand, InspectionFacts> Table = new(
        "TK-002", new("踏勘", "inspection"), InspectionWords.States, InspectionStandings.All, InspectionWords.Commands,
        [.. Preparation(), .. Check(), .. Visit(), .. Signing(), .. Feedback(), .. WithoutResult(), .. Sealing(), .. OfAdvice()],
        InspectionBans.All);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<InspectionState>> Decide(
        InspectionState state, InspectionCommand command, Numbers profile, InspectionFacts facts)
        => Table.Decide(state, command, profile, facts);

    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> Preparation() =>
    [
        Row(Planned, LogMissedContact, Planned, "ContactMissed"),
        Row(Planned, LogContact, Contacted, "ApplicantContacted", ContactedInOrder, MatterNamed),
        Row(Contacted, LogMissedContact, Contacted, "ContactMissed"),
        Row(Contacted, LogContact, Contacted, "ApplicantContacted", MatterNamed),
        Row(Planned, AssignTeam, Planned, "TeamAssigned", LeadOrganises, TeamLargeEnough, TeamSmallEnough, LargerTeamAgreed, OfficerInTeam, EveryUnitGoes, AreasPairGoes, TechnicalPairGoes, TeamFiled, NobodySuspended, TeamAsFiled),
        Row(Contacted, AssignTeam, Contacted, "TeamAssigned", LeadOrganises, TeamLargeEnough, TeamSmallEnough, LargerTeamAgreed, OfficerInTeam, EveryUnitGoes, AreasPairGoes, TechnicalPairGoes, TeamFiled, NobodySuspended, TeamAsFiled),
        Row(Scheduled, AssignTeam, Scheduled, "TeamAssigned", LeadOrganises, TeamLargeEnough, TeamSmallEnough, LargerTeamAgreed, OfficerInTeam, EveryUnitGoes, AreasPairGoes, TechnicalPairGoes, TeamFiled, NobodySuspended, TeamAsFiled),
        Row(Contacted, Book, Scheduled, "AppointmentBooked", ContactedInOrder, LeadOrganises, TeamLargeEnough, TeamSmallEnough, LargerTeamAgreed, OfficerInTeam, EveryUnitGoes, NotDishonest, MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, TimeLiesAhead, InOfficeHours, BeforeTheLegalEnd, NotTooLate, NobodyIsAway, NobodysDayIsFull, ConsoleIsLeft, EveryoneIsFree),
        Row(Contacted, BeginAtOnce, Scheduled, "InstantAgreed", InstantOffered, InstantHoursHold, ApplicantAskedNow, StandsAlone, ContactedInOrder, TeamLargeEnough, TeamSmallEnough, LargerTeamAgreed, OfficerInTeam, NotDishonest, MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, InOfficeHours, BeforeTheLegalEnd, NobodyIsAway, NobodysDayIsFull, ConsoleIsLeft, EveryoneIsFree),
        Row(Scheduled, Reschedule, Scheduled, "AppointmentMoved", LeadOrganises, PartyNamed, ReasonWritten, ReschedulesLeft, MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, TimeLiesAhead, InOfficeHours, BeforeTheLegalEnd, NotTooLate, NobodyIsAway, NobodysDayIsFull, ConsoleIsLeft, EveryoneIsFree),
        Row(Scheduled, FollowVisit, Scheduled, "AppointmentFollowed", GoesWithOthers, LeadOrganises, MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, TimeLiesAhead, InOfficeHours, BeforeTheLegalEnd, NotTooLate, NobodyIsAway, NobodysDayIsFull, ConsoleIsLeft, EveryoneIsFree),
        Row(Scheduled, FileVisit, Scheduled, "VisitFiled", MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, EntityFiled),
        Row(Scheduled, RecordNoShow, Contacted, "NoShowRecorded", PartyNamed, AppointmentHasCome, WaitedLongEnough),
        // A time of its own is given up: there will be one for all.
        Row(Planned, JoinVisit, Planned, "VisitJoined", NeverBegun),
        Row(Contacted, JoinVisit, Contacted, "VisitJoined", NeverBegun),
        Row(Scheduled, JoinVisit, Contacted, "VisitJoined", NeverBegun),
        Row(Planned, LeaveVisit, Planned, "VisitLeft", NeverBegun, ReasonWritten),
        Row(Contacted, LeaveVisit, Contacted, "VisitLeft", NeverBegun, ReasonWritten),
        Row(Scheduled, LeaveVisit, Contacted, "VisitLeft", NeverBegun, ReasonWritten),
    ];

    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> Check() =>
    [
        Row(Scheduled, Start, Underway, "InspectionStarted", TwoPresent, OfficerPresent, LargerTeamAgreed, NotDishonest, MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, VisitFiled, BusinessPeopleSent, DeviceOk, Recording),
        Row(Underway, AskForStill, Underway, "StillAsked", InScope, PictureLive),
        Row(Underway, TakeStill, Underway, "StillTaken"),
        Row(Underway, FailStill, Underway, "StillFailed", StillWaits),
        Row(Underway, MarkMoment, Underway, "MomentMarked", InScope, PictureLive),
        Row(Underway, JudgeItem, Underway, "ItemJudged", TwoPresent, JudgedByOwnUnit, InScope, VerdictKnown, FailureNoted, ExceptionReasoned),
        Row(Underway, AddRemark, Underway, "RemarkAdded", RemarkAllowed, InScope, RemarkWritten),
        Row(Underway, Adjourn, Contacted, "InspectionAdjourned", PartyNamed, ReasonWritten),
        Row(Underway, CompleteJudgement, Judged, "JudgementCompleted", TwoPresent, NothingOpen, EverythingNoted, EverythingShown, RecordingKept, StillKept),
    ];

    /// <summary>
    /// The inspectors go there (上门踏勘): states of their own up to the record, which is signed, told and sealed as any. Nothing is recorded and no device is asked for;
    /// whoever is on the dishonesty list is visited all the same (LJ-07).
    /// </summary>
    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> Visit() =>
    [
        Row(Planned, AwaitTime, VisitToArrange, "VisitAwaitsItsTime", GoesThere),
        .. new[] { Planned, VisitToArrange, VisitArranged }.Select(state => Row(state, ArrangeVisit, VisitArranged, "VisitArranged",
            GoesThere, LeadOrganises, TeamLargeEnough, TeamSmallEnough, LargerTeamAgreed, OfficerInTeam, EveryUnitGoes, AreasPairGoes, TechnicalPairGoes, MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled,
            TimeLiesAhead, InOfficeHours, BeforeTheLegalEnd, NobodyIsAway, NobodysDayIsFull, EveryoneIsFree)),
        Row(VisitArranged, FileVisit, VisitArranged, "VisitFiled", MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, EntityFiled),
        Row(VisitArranged, GiveUpVisit, VisitToArrange, "VisitGivenUp", ReasonWritten),
        .. new[] { VisitToArrange, VisitArranged }.SelectMany(state => new[]
        {
            Row(state, JoinVisit, VisitToArrange, "VisitJoined", NeverBegun),
            Row(state, LeaveVisit, VisitToArrange, "VisitLeft", NeverBegun, ReasonWritten),
        }),
        Row(VisitArranged, RecordNoShow, VisitToArrange, "NoShowRecorded", PartyNamed, AppointmentHasCome, WaitedLongEnough),
        Row(VisitArranged, BeginVisit, AtThePlace, "VisitBegun", TwoPresent, OfficerPresent, LargerTeamAgreed, MatterFiled, MatterAsFiled, TeamFiled, NobodySuspended, TeamAsFiled, VisitFiled, BusinessPeopleSent),
        Row(AtThePlace, TakePhoto, AtThePlace, "PhotoTaken", InScope),
        Row(AtThePlace, JudgeItem, AtThePlace, "ItemJudged", TwoPresent, JudgedByOwnUnit, InScope, VerdictKnown, FailureNoted, ExceptionReasoned),
        Row(AtThePlace, Adjourn, VisitToArrange, "InspectionAdjourned", PartyNamed, ReasonWritten),
        Row(AtThePlace, CompleteJudgement, Judged, "JudgementCompleted", TwoPresent, NothingOpen, EverythingNoted, FailuresPictured),
        .. new[] { VisitToArrange, VisitArranged, AtThePlace }.Select(state => Row(state, Cancel, Cancelled, "InspectionCancelled", ReasonWritten)),
    ];

    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> Signing() =>
    [
        Row(Judged, SignOpinion, SignedByOne, "OpinionSigned", SignerInTeam, SignedByOwnUnit, SignerPresent, SameRecord),
        Row(SignedByOne, SignOpinion, SignedByBoth, "OpinionSigned", SignerInTeam, SignedByOwnUnit, SignerPresent, SignerIsSecond, SameRecord, OpinionsStand),
        .. new[] { Judged, SignedByOne, SignedByBoth }.SelectMany(state => new[]
        {
            Row(state, ReopenRecord, Underway, "RecordReopened", HeldByVideo, ReasonWritten),
            Row(state, ReopenVisit, AtThePlace, "RecordReopened", HeldOnTheSpot, ReasonWritten),
        }),
        Row(SignedByBoth, Countersign, Countersigned, "RecordCountersigned", SameRecord, OpinionsStand),
        Row(SignedByBoth, AttestRefusal, Attested, "RefusalAttested", OpinionsStand, ReasonWritten, BothAttest),
        Row(SignedByBoth, AttestUnreachable, Attested, "UnreachableAttested", OpinionsStand, ReasonWritten, BothAttest),
    ];

    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> Feedback() =>
        new[] { Countersigned, Attested }.SelectMany(state => new[]
        {
            Row(state, TellPassed, ToldPassed, "ToldPassed", OpinionsStand, NothingFailed, ToldOnTheSpot),
            Row(state, TellRectification, ToldRectification, "ToldRectification", OpinionsStand, SomethingFailed, RemediesWritten, DueDateByRule, ToldOnTheSpot),
            Row(state, TellNotMet, ToldNotMet, "ToldNotMet", OpinionsStand, ConditionFailed, ReasonsInWriting, Heard, AppealTold, ToldOnTheSpot),
        });

    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> WithoutResult() =>
        new[] { Planned, Contacted, Scheduled, Underway, Judged, SignedByOne, SignedByBoth, Countersigned, Attested }
            .SelectMany(state => new[]
            {
                Row(state, InspectionCommand.SwitchToOnSite, InspectionState.SwitchedToOnSite, "InspectionSwitchedToOnSite", ReasonWritten),
                Row(state, Cancel, Cancelled, "InspectionCancelled", ReasonWritten),
            });

    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> Sealing() =>
    [
        .. new[] { Judged, SignedByOne, SignedByBoth, Countersigned, Attested, ToldPassed, ToldRectification, ToldNotMet }
            .Select(state => Row(state, AddSupplement, state, "SupplementAdded", ReasonWritten)),
        // A sealed byte never changes: what is added later stands after the seal, in the log alone.
        Row(Sealed, AddSupplement, Sealed, "SupplementAddedAfterSeal", ReasonWritten),
        .. new[] { ToldPassed, ToldRectification, ToldNotMet, InspectionState.SwitchedToOnSite, Cancelled }
            .Select(state => Row(state, InspectionCommand.Seal, Sealed, "InspectionSealed", AllAssembled, PicturesFiled, OpinionsStand)),
    ];

    /// <summary>Trial inspection and guidance (LT-45): states of their own, from which no row leads to an opinion, a result or the case.</summary>
    private static IEnumerable<Row<InspectionState, InspectionCommand, InspectionFacts>> OfAdvice() =>
    [
        Row(Planned, BookAdvice, AdviceBooked, "AdviceBooked", KindAdvises, CaseStillAdmits, AdviceConsented, AdviserNamed, AdvisersFew, TimeLiesAhead, InOfficeHours, FormalOnesFirst, NobodyIsAway, NobodysDayIsFull, ConsoleIsLeft, EveryoneIsFree),
        Row(AdviceBooked, Reschedule, AdviceBooked, "AppointmentMoved", PartyNamed, ReasonWritten, TimeLiesAhead, InOfficeHours, FormalOnesFirst, NobodyIsAway, NobodysDayIsFull, ConsoleIsLeft, EveryoneIsFree),
        Row(AdviceBooked, RecordNoShow, AdviceCancelled, "NoShowRecorded", PartyNamed, AppointmentHasCome, WaitedLongEnough),
        Row(AdviceBooked, Start, Advising, "AdviceBegun", CaseStillAdmits, AdviceConsented, AdviserPresent, DeviceOk, Recording),
        Row(Advising, AskForStill, Advising, "StillAsked", InScope, PictureLive),
        Row(Advising, TakeStill, Advising, "StillTaken"),
        Row(Advising, FailStill, Advising, "StillFailed", StillWaits),
        Row(Advising, MarkMoment, Advising, "MomentMarked", InScope, PictureLive),
        Row(Advising, GiveAdvice, Advising, "AdviceGiven", AdviserPresent, AdviceOfThisVisit, AdviceWritten),
        Row(Advising, CompleteAdvice, Advised, "AdviceCompleted", AdviserPresent, EverythingAdvised),
        Row(AdviceBooked, Cancel, AdviceCancelled, "AdviceCancelled", ReasonWritten),
        Row(Advising, Cancel, AdviceCancelled, "AdviceCancelled", ReasonWritten),
        Row(Advising, BreakOffAdvice, AdviceCancelled, "AdviceCancelled", ReasonWritten),
        Row(Advised, InspectionCommand.Seal, AdviceSealed, "AdviceSealed", AllAssembled, AdviceSheetFiled),
        Row(AdviceCancelled, InspectionCommand.Seal, AdviceSealed, "AdviceSealed", AllAssembled),
    ];

    private static Row<InspectionState, InspectionCommand, InspectionFacts> Row(
        InspectionState from, InspectionCommand command, InspectionState to, string fact, params Guard<InspectionFacts>[] guards)
        => new(from, command, to, fact, guards);
}
