using Takan.Law.Profiles;
using static Takan.Law.Process.CaseCommand;
using static Takan.Law.Process.CaseGuards;
using static Takan.Law.Process.CaseState;

namespace Takan.Law.Process;

/// <summary>The way of a case, window to conclusion, for the Huancui paper (HC-16, HC-27 … HC-36). A further bureau adds rows.</summary>
public static class CaseProcess
{
    public static readonly Machine<CaseState, CaseCommand, CaseFacts> Table = new(
        "TK-001", new("办件", "case"), CaseWords.States, CaseWords.Commands,
        [.. Intake(), .. Consent(), .. Inspection(), .. Rectification(), .. Visit(), .. Ending()],
        CaseBans.All);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<CaseState>> Decide(CaseState state, CaseCommand command, Numbers profile, CaseFacts facts)
        => Table.Decide(state, command, profile, facts);

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Intake() =>
    [
        Row(Registered, ReturnForCorrection, Returned, "CaseReturned", CorrectionsListed),
        Row(Returned, Resubmit, Registered, "CaseResubmitted"),
        Row(Registered, RefuseAcceptance, NotAccepted, "AcceptanceRefused", ReasonGiven),
        Row(Registered, Accept, Accepted, "CaseAccepted", MaterialsMeetConditions),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Consent() =>
    [
        Row(Accepted, GiveConsents, Informed, "ConsentsGiven", NoticeRead, ConsentsGiven),
        Row(Informed, SignConsentLetter, Consented, "ConsentLetterSigned", UndertakingsRead, ForecastGiven, LetterSigned, TwoIdenticalCopies),

        Row(Accepted, DeclineRemote, OnSite, "RemoteDeclined"),
        Row(Informed, DeclineRemote, OnSite, "RemoteDeclined"),
        Row(Consented, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(Inspecting, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(Rectifying, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(ReinspectionRequested, DeclineRemote, OnSite, "ConsentWithdrawn"),
        Row(OnSite, ChooseRemote, Accepted, "RemoteChosen"),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Inspection() =>
    [
        Row(Consented, OpenInspection, Inspecting, "InspectionOpened", OfficerNamed, InQueueOrder),
        Row(Inspecting, RecordPassed, Passed, "CasePassed", ResultOnPhone),
        Row(Inspecting, RecordRectification, Rectifying, "RectificationOrdered", RectificationTold),
        Row(Inspecting, RecordNotMet, NotMet, "CaseNotMet", ResultOnPhone, DecisionInWriting),
        Row(Inspecting, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Accepted, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Informed, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Consented, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Inspecting, Reassign, Inspecting, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Rectification() =>
    [
        Row(Rectifying, ApplyForReinspection, ReinspectionRequested, "ReinspectionApplied", WithinRectificationTime, FailedItemsAnswered),
        Row(Rectifying, LapseRectification, RectificationLapsed, "RectificationLapsed", RectificationTimeOver),
        Row(Rectifying, ExtendRectification, Rectifying, "RectificationExtended", ReasonGiven, ExtensionApproved, NewDateSet),
        Row(RectificationLapsed, ExtendRectification, Rectifying, "RectificationExtended", ReasonGiven, ExtensionApproved, NewDateSet),
        Row(RectificationLapsed, RecordNotMet, NotMet, "CaseNotMet", ResultOnPhone, DecisionInWriting),
        Row(ReinspectionRequested, OpenInspection, Inspecting, "ReinspectionOpened", SameOfficer, OnlyFailedItemsReopen),
        Row(ReinspectionRequested, SwitchToOnSite, OnSite, "SwitchedToOnSite", ReasonGiven),
        Row(Rectifying, Reassign, Rectifying, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
        Row(ReinspectionRequested, Reassign, ReinspectionRequested, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Visit() =>
    [
        Row(OnSite, RecordPassed, Passed, "CasePassed", ResultOnPhone),
        Row(OnSite, RecordRectification, Rectifying, "RectificationOrdered", RectificationTold),
        Row(OnSite, RecordNotMet, NotMet, "CaseNotMet", ResultOnPhone, DecisionInWriting),
        Row(OnSite, Reassign, OnSite, "OfficerReassigned", AnotherOfficerNamed, ReassignmentReasoned, ReassignmentApproved),
    ];

    private static IEnumerable<Row<CaseState, CaseCommand, CaseFacts>> Ending() =>
    [
        Row(Passed, CaseCommand.Conclude, Concluded, "CaseConcluded", AllSealed),
        Row(NotMet, CaseCommand.Conclude, Concluded, "CaseConcluded", AllSealed),
        .. new[] { Registered, Returned, Accepted, Informed, Consented, Inspecting, Rectifying, ReinspectionRequested, RectificationLapsed, OnSite }
            .Select(state => Row(state, Withdraw, Withdrawn, "CaseWithdrawn")),
    ];

    private static Row<CaseState, CaseCommand, CaseFacts> Row(
        CaseState from, CaseCommand command, CaseState to, string fact, params Guard<CaseFacts>[] guards)
        => new(from, command, to, fact, guards);
}
