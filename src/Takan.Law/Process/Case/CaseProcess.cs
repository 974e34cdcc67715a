using Takan.Law.Profiles;
using static Takan.Law.Process.CaseCommand;
using static Takan.Law.Process.CaseGuards;
using static Takan.Law.Process.CaseState;
using static Takan.Law.Process.PairGuards;
using static Takan.Law.Process.ReportGuards;
using static Takan.Law.Process.ReviewGuards;

namespace Takan.Law.Process;

/// <summary>The way of a case, window to conclusion, for the Huancui paper (HC-16, HC-27 … HC-36). A further bureau adds rows.</summary>
public static class CaseProcess
{
    // Who chose the visit, or video once more, has promised to rectify all the same (HC-56).
    private static readonly CaseState[] OnAnotherRoad = [Accepted, Informed, Consented, OnSite];

    public static readonly Machine<CaseState, CaseCommand, CaseFacts> Table = new(
        "TK-001", new("办件", "case"), CaseWords.States, CaseStandings.All, CaseWords.Commands,
        [.. Intake(), .. Review(), .. Road(), .. Consent(), .. Declaration(), .. Commitment(), .. Inspection(), .. Rectification(), .. Visit(), .. Ending()],
        CaseBans.All);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<CaseState>> Decide(CaseState state, CaseCommand command, Numbers profile, CaseFacts facts)
        => Table.Decide(state, command, profile, facts);

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Intake() =>
    [
        Row(Applying, FillIn, Applying, "ApplicationRewritten"),
        Row(Applying, HandIn, Applying, "MaterialHandedIn", RoomForMaterials),
        Row(Returned, HandIn, Returned, "MaterialHandedIn", RoomForMaterials),
        Row(Applying, Submit, Registered, "ApplicationSubmitted", IdentityProven, AuthorisationHandedIn, ServiceAddressConfirmed),
        Row(Registered, ReturnForCorrection, Returned, "CaseReturned", CorrectionsListed),
        Row(Returned, Resubmit, Registered, "CaseResubmitted", CorrectionsAnswered),
        Row(Registered, RefuseAcceptance, NotAccepted, "AcceptanceRefused", ReasonGiven),
        Row(Registered, Accept, Accepted, "CaseAccepted", MaterialsMeetConditions, OccasionAsked),
    ];

    /// <summary>Where the paper has a preliminary review, the business section passes the case on or returns it (LJ-13). Acceptance and its clocks stand meanwhile.</summary>
    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Review() =>
    [
        Row(Accepted, SendToReview, Reviewing, "ReviewAsked", ReviewDemanded, NotHandedOverYet),
        Row(Reviewing, HandOver, Accepted, "CaseHandedOver", ReviewPassed),
        Row(Reviewing, ReturnFromReview, ReviewReturned, "ReviewReturned", CorrectionsListed),
        Row(ReviewReturned, HandIn, ReviewReturned, "MaterialHandedIn", RoomForMaterials),
        Row(ReviewReturned, Resubmit, Reviewing, "CaseResubmitted", CorrectionsAnswered),
    ];

    /// <summary>What rules video out is asked until somebody takes the case up; from then on the inspector sends it to a visit.</summary>
    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Road() =>
        new[] { Registered, Returned, Reviewing, ReviewReturned, Accepted, Informed, Consented, OnSite }
            .Select(state => Row(state, AnswerForRoad, state, "RoadAnswered", ReasonGiven));

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Consent() =>
    [
        Row(Accepted, GiveConsents, Informed, "ConsentsGiven", NoticeRead, ConsentsGiven),
        Row(Informed, SignConsentLetter, Consented, "ConsentLetterSigned",
            DeclaredInEveryCase, DeclaredOnRegistration, EveryPlaceDeclared, UndertakingsRead, ForecastGiven, LetterSigned, TwoIdenticalCopies),

        Row(Accepted, DeclineRemote, OnSite, "RemoteDeclined"),
        Row(Informed, DeclineRemote, OnSite, "RemoteDeclined"),
        Row(Consented, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(Inspecting, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(Rectifying, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(ReinspectionRequested, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(OnSite, ChooseRemote, Accepted, "RemoteChosen", VisitNotBegun),
    ];

    /// <summary>The second paper (DL-16, HC-80): signed before the consent letter, which then brings the case into the queue; a further place may follow.</summary>
    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Declaration() =>
    [
        .. new[] { Registered, Returned, Accepted, Informed }
            .Select(state => Row(state, StateOccasion, state, "OccasionStated", ReasonGiven)),
        .. new[] { Informed, Consented }
            .Select(state => Row(state, SignDeclaration, state, "DeclarationSigned", DeclarationIsAsked, DeclarationRead, DeclarationSigned, TwoIdenticalCopies)),
    ];

    /// <summary>A commitment takes the place of the inspection (LT-11, LT-32): nothing lies between the signature and the conclusion (LT-33).</summary>
    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Commitment() =>
    [
        .. new[] { Accepted, Informed, Consented }
            .Select(state => Row(state, SignCommitment, Committed, "CommitmentSigned", NothingFailedBefore, PromisesRead, LetterSigned, TwoIdenticalCopies)),
        Row(Committed, CaseCommand.ConcludeCommitted, Concluded, "CaseConcluded", PapersInOrder),
        Row(Committed, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Committed, DeclineRemote, OnSite, "RemoteDeclined"),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Inspection() =>
    [
        Row(Consented, OpenInspection, Inspecting, "InspectionOpened", OfficerNamed, OfficerStays, AreasPairTakes, TechnicalPairTakes, InQueueOrder, AppliedWhereItemsFailed, WhereItemsFailedOnlyThose),
        Row(Inspecting, RecordPassed, Passed, "CasePassed", ResultOnPhone),
        Row(Inspecting, RecordRectification, Rectifying, "RectificationOrdered", RectificationTold),
        Row(Inspecting, RecordNotMet, NotMet, "CaseNotMet", ResultOnPhone, DecisionInWriting),
        Row(Inspecting, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Accepted, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Informed, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Consented, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Inspecting, Reassign, Inspecting, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
        .. new[] { Accepted, Informed, Consented }
            .Select(state => Row(state, Reassign, state, "OfficerReassigned", OfficerFixed, AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved)),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Rectification() =>
    [
        Row(Rectifying, ApplyForReinspection, ReinspectionRequested, "ReinspectionApplied", NotAppliedYet, WithinRectificationTime, FailedItemsAnswered),
        .. OnAnotherRoad.Select(state => Row(state, ApplyForReinspection, state, "ReinspectionApplied", NotAppliedYet, WithinRectificationTime, FailedItemsAnswered)),
        Row(Rectifying, LapseRectification, RectificationLapsed, "RectificationLapsed", NotAppliedYet, RectificationTimeOver),
        .. OnAnotherRoad.Select(state => Row(state, LapseRectification, RectificationLapsed, "RectificationLapsed", NotAppliedYet, RectificationTimeOver)),
        Row(Rectifying, ExtendRectification, Rectifying, "RectificationExtended", ReasonGiven, ExtensionApproved, NewDateSet, ExtensionNear),
        Row(Rectifying, RecomputeRectification, Rectifying, "RectificationRecomputed", NotAppliedYet, RuleGivesLaterDay),
        .. OnAnotherRoad.Select(state => Row(state, RecomputeRectification, state, "RectificationRecomputed", NotAppliedYet, RuleGivesLaterDay)),
        Row(RectificationLapsed, ExtendRectification, Rectifying, "RectificationExtended", ReasonGiven, ExtensionApproved, NewDateSet, ExtensionNear),
        Row(RectificationLapsed, InviteStatement, RectificationLapsed, "StatementInvited", HearingOpen, ReasonGiven, StatementDayAhead, StatementDayWorks, StatementDayNear),
        Row(RectificationLapsed, MakeStatement, RectificationLapsed, "StatementMade", InvitedToSpeak, WithinStatementTime, StatementWritten),
        Row(RectificationLapsed, DecideLapsed, NotMet, "CaseNotMetAfterLapse", StatementHeard, DecisionInWriting),
        Row(ReinspectionRequested, OpenInspection, Inspecting, "ReinspectionOpened", SameOfficer, OnlyFailedItemsReopen, ConsentStands),
        Row(ReinspectionRequested, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Rectifying, Reassign, Rectifying, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
        Row(ReinspectionRequested, Reassign, ReinspectionRequested, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Visit() =>
    [
        Row(OnSite, RecordPassed, Passed, "CasePassed", ResultOnPhone),
        Row(OnSite, RecordRectification, Rectifying, "RectificationOrdered", RectificationTold),
        Row(OnSite, RecordNotMet, NotMet, "CaseNotMet", ResultOnPhone, DecisionInWriting),
        Row(OnSite, TakeUpVisit, OnSite, "VisitTakenUp", OfficerNamed, OfficerStays, AppliedWhereItemsFailed),
        Row(OnSite, AgreeVisit, OnSite, "VisitAgreed", AppliedWhereItemsFailed, VisitLiesAhead, VisitOnAWorkingDay, AreaOpen, VehicleFree),
        Row(OnSite, Reassign, OnSite, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Ending() =>
    [
        .. new[] { Passed, NotMet }.Select(state => Row(state, HandBack, state, "ResultHandedBack", ResultGoesBack, NotHandedBackYet)),
        .. new[] { Passed, NotMet }.Select(state => Row(state, AcknowledgeResult, state, "ResultTakenOver", ResultGoesBack, ResultHasCome, NotTakenOverYet)),
        .. new[] { Passed, NotMet }.Select(state => Row(state, ReturnResult, state, "ResultReturned", ResultGoesBack, ResultHasCome, NotTakenOverYet, ReasonGiven)),
        .. new[] { Passed, NotMet }.Select(state => Row(state, IssueReport, state, "ReportIssued", ReportDemanded, NotReportedYet, AllSealed, ReportFilled)),
        .. new[] { Passed, NotMet }
            .Select(state => Row(state, CaseCommand.Conclude, Concluded, "CaseConcluded", AllSealed, ReportIsThere, ResultIsBack, ResultIsTakenOver)),
        .. new[] { Applying, Registered, Returned, Reviewing, ReviewReturned, Accepted, Informed, Consented, Committed, Inspecting, Rectifying, ReinspectionRequested, RectificationLapsed, OnSite }
            .Select(state => Row(state, Withdraw, Withdrawn, "CaseWithdrawn")),
    ];

    private static Row<CaseState, CaseCommand, CaseFacts> Row(
        CaseState from, CaseCommand command, CaseState to, string fact, params Guard<CaseFacts>[] guards)
        => new(from, command, to, fact, guards);
}
