using static Takan.Law.Process.BoothCommand;
using static Takan.Law.Process.BoothState;

namespace Takan.Law.Process;

internal static class BoothWords
{
    public static readonly IReadOnlyDictionary<BoothState, Bilingual> States = new Dictionary<BoothState, Bilingual>
    {
        [Free] = new("空闲", "Free"),
        [Called] = new("已叫号", "Called"),
        [InSession] = new("使用中", "In use"),
        [OutOfOrder] = new("停用", "Out of order"),
    };

    public static readonly IReadOnlyDictionary<BoothState, Bilingual> Standings = new Dictionary<BoothState, Bilingual>
    {
        [Free] = new("这一间现在空着，没有人在用。", "This booth is free; nobody uses it."),
        [Called] = new("这一间正在等叫到的人。", "This booth waits for somebody who was called."),
        [InSession] = new("这一间有人在用，没有停用。", "This booth is in use and not closed."),
        [OutOfOrder] = new("这一间停用了。请用别的踏勘间，或者先恢复使用。", "This booth is out of order. Take another, or reopen it first."),
    };

    public static readonly IReadOnlyDictionary<BoothCommand, Bilingual> Commands = new Dictionary<BoothCommand, Bilingual>
    {
        [Call] = new("叫号", "Call"),
        [Take] = new("入座", "Take the seat"),
        [Release] = new("空出", "Release"),
        [Lapse] = new("自动空出", "Free by itself"),
        [Close] = new("停用", "Close"),
        [Reopen] = new("恢复使用", "Reopen"),
    };
}
