namespace Takan.Law.Process;

/// <summary>Conditions of the booth table, with the rule each keeps.</summary>
public static class BoothGuards
{
    public static readonly Guard<BoothFacts> CaseGoesOn = Guard.That<BoothFacts>(
        "TK-901", facts => facts.CaseIsOpen,
        "这一件已经办完了，不用踏勘间。", "This case is over and needs no booth.");

    public static readonly Guard<BoothFacts> OneBoothEach = Guard.That<BoothFacts>(
        "LT-44", facts => facts.HasNoOtherBooth,
        "这一件已经安排在另一个踏勘间。请到那一间，或者先把那一间空出来。", "Another booth is kept for this case: go there, or leave that one first.");

    public static readonly Guard<BoothFacts> OnlyWhoWasCalled = Guard.That<BoothFacts>(
        "LT-44", facts => facts.IsTheOneCalled,
        "这一间正在等叫到的人，请等下一间，或者问服务台。", "This booth waits for somebody who was called. Wait for the next one, or ask at the desk.");

    public static readonly Guard<BoothFacts> VideoIsOver = Guard.That<BoothFacts>(
        "TK-902", facts => facts.RoomIsQuiet,
        "视频踏勘还在进行，结束以后再离开。", "The video inspection is still running: leave when it has ended.");

    public static readonly Guard<BoothFacts> ReasonWritten = Guard.That<BoothFacts>(
        "LT-44", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明原因，大厅里的人会看到。", "Give the reason; people in the hall read it.");
}
