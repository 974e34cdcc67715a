using Takan.Law.Profiles;
using static Takan.Law.Process.DeliveryCommand;
using static Takan.Law.Process.DeliveryGuards;
using static Takan.Law.Process.DeliveryState;

namespace Takan.Law.Process;

/// <summary>How what was decided reaches the applicant: chosen by the applicant, after the fee (LJ-15, LJ-16), with its proof.</summary>
public static class DeliveryProcess
{
    public static readonly Machine<DeliveryState, DeliveryCommand, DeliveryFacts> Table = new(
        "TK-007", new("结果送达", "delivery of the result"), DeliveryWords.States, DeliveryWords.Standings, DeliveryWords.Commands,
        [
            Row(Waiting, ChooseWay, Waiting, "DeliveryChosen", DeliveryDemanded, ResultIsKnown, WayOffered, AddressIsConfirmed),
            Row(CameBack, ChooseWay, Waiting, "DeliveryChosen", DeliveryDemanded, ResultIsKnown, WayOffered, AddressIsConfirmed),
            Row(Waiting, RecordFee, Waiting, "FeeRecorded", DeliveryDemanded, ResultIsKnown, FeeIsDue, FeeNotPaidYet, ReceiptNamed),
            Row(Waiting, Post, Posted, "ResultPosted", [.. Release, PostIsChosen, AddressIsConfirmed, DocumentNamed, ParcelNamed]),
            Row(Waiting, HandOut, Delivered, "ResultHandedOut", [.. Release, WindowIsChosen, DocumentNamed, TakerKnown, TakerActsForTheApplicant]),
            Row(Waiting, PutOnPhone, OnPhone, "ResultPutOnPhone", [.. Release, PhoneIsChosen, DocumentNamed, FileIsTaken]),
            Row(Posted, RecordArrival, Delivered, "ResultArrived", ArrivalIsPossible),
            Row(Posted, RecordReturn, CameBack, "ParcelCameBack", ReasonGiven),
            Row(Posted, Confirm, Delivered, "ReceiptConfirmed"),
            Row(OnPhone, Confirm, Delivered, "ReceiptConfirmed"),
            Row(OnPhone, RecordReceipt, Delivered, "ReceiptRecorded", ReceiptIsHeard, ArrivalIsPossible),
            Row(OnPhone, TakeBack, Waiting, "ResultTakenBack", ReasonGiven),
        ],
        []);

    private static Guard<DeliveryFacts>[] Release => [DeliveryDemanded, CaseIsConcluded, FeeIsPaid];

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<DeliveryState>> Decide(DeliveryState state, DeliveryCommand command, Numbers numbers, DeliveryFacts facts)
        => Table.Decide(state, command, numbers, facts);

    private static Row<DeliveryState, DeliveryCommand, DeliveryFacts> Row(
        DeliveryState from, DeliveryCommand command, DeliveryState to, string fact, params Guard<DeliveryFacts>[] guards)
        => new(from, command, to, fact, guards);
}
