using Takan.Law.Profiles;
using static Takan.Law.Process.VisitRequestCommand;
using static Takan.Law.Process.VisitRequestGuards;
using static Takan.Law.Process.VisitRequestState;

namespace Takan.Law.Process;

/// <summary>How an applicant asks for a trial inspection, guidance or an instant inspection (LT-43, LT-45). Beside the case: no row touches it.</summary>
public static class VisitRequestProcess
{
    public static readonly Machine<VisitRequestState, VisitRequestCommand, VisitRequestFacts> Table = new(
        "TK-013", new("审前预约和即时踏勘的申请", "request for a trial, guidance or instant inspection"), VisitRequestWords.States, VisitRequestWords.Standings, VisitRequestWords.Commands,
        [
            Row(NotAsked, AskForVisit, Asked, "VisitRequested", KindOffered, CaseAdmits, NothingElseAsked),
            Row(Asked, ConsentToVisit, Asked, "VisitConsented", VisitNoticeRead, VisitConsentsGiven),
            Row(Asked, GrantVisit, Granted, "VisitGranted", KindOffered, CaseAdmits, VisitConsentStands),
            Row(Asked, DeclineVisit, Declined, "VisitDeclined", RefusalReasoned),
            Row(Asked, WithdrawVisit, Withdrawn, "VisitWithdrawn"),
            Row(Granted, WithdrawVisit, Withdrawn, "VisitWithdrawn"),
        ],
        []);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<VisitRequestState>> Decide(VisitRequestState state, VisitRequestCommand command, Numbers numbers, VisitRequestFacts facts)
        => Table.Decide(state, command, numbers, facts);

    private static Row<VisitRequestState, VisitRequestCommand, VisitRequestFacts> Row(
        VisitRequestState from, VisitRequestCommand command, VisitRequestState to, string fact, params Guard<VisitRequestFacts>[] guards)
        => new(from, command, to, fact, guards);
}
