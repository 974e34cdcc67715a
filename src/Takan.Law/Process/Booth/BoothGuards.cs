using Takan.Law.Profiles;

namespace Takan.Law.Process;

/// <summary>Conditions of the booth table, with the rule each keeps.</summary>
public static class BoothGuards
{
    internal static readonly Refusal Taken = new(
        "LT-44", "这一间有人在用，一间一次只办一件。请用别的踏勘间，或者等一等。", "This booth is in use: one session at a time. Take another, or wait.");

    private static readonly Bilingual VideoRuns = new("视频踏勘还在进行，结束以后再离开。", "The video inspection is still running: leave when it has ended.");

    public static readonly Guard<BoothFacts> CaseGoesOn = Guard.That<BoothFacts>(
        "TK-901", facts => facts.CaseIsOpen,
        "这一件已经办完了，不用踏勘间。", "This case is over and needs no booth.");

    public static readonly Guard<BoothFacts> OneBoothEach = Guard.That<BoothFacts>(
        "LT-44", facts => facts.HasNoOtherBooth,
        "这一件已经安排在另一个踏勘间。请到那一间，或者先把那一间空出来。", "Another booth is kept for this case: go there, or leave that one first.");

    public static readonly Guard<BoothFacts> ServiceRoomForeseen = Guard.That<BoothFacts>(
        ServiceRoom.Rule, facts => facts.RoomIsForeseen, ServiceRoom.NoWindow.Words, ServiceRoom.NoWindow.English);

    public static readonly Guard<BoothFacts> OnlyWhoWasCalled = Guard.That<BoothFacts>(
        "LT-44", facts => facts.IsKeptForIt,
        "这一间正在等叫到的人，请等下一间，或者问服务台。", "This booth waits for somebody who was called. Wait for the next one, or ask at the desk.");

    public static readonly Guard<BoothFacts> OnlyWhoSitsThere = Guard.That<BoothFacts>(
        "LT-44", facts => facts.IsKeptForIt, Taken.Words, Taken.English);

    public static readonly Guard<BoothFacts> VideoIsOver = Guard.That<BoothFacts>(
        "TK-902", facts => facts.RoomIsQuiet, VideoRuns.Chinese, VideoRuns.English);

    // Who is signed out in the middle of a video may have to go on elsewhere: the desk is not to be helpless then.
    public static readonly Guard<BoothFacts> NobodyIsPutOut = Guard.That<BoothFacts>(
        "TK-902", facts => facts.RoomIsQuiet || facts.SeatIsLeft, VideoRuns.Chinese, VideoRuns.English);

    public static readonly Guard<BoothFacts> ReasonWritten = Guard.That<BoothFacts>(
        "LT-44", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明原因，大厅里的人会看到。", "Give the reason; people in the hall read it.");
}
