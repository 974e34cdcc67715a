namespace Takan.Law.Profiles;

/// <summary>The remote inspection service room (远程踏勘服务室) stands in the hall of a bureau that takes applications at a window (LT-44).</summary>
public static class ServiceRoom
{
    public const string Rule = "LT-44";

    public static readonly Refusal NoWindow = new(
        Rule, "本局的工作方案没有窗口渠道，不设大厅服务室。要设的，先在工作方案的申请渠道里加上窗口。",
        "The bureau's work plan has no window among its channels, so there is no service room. Add the window to the channels first.");

    /// <returns>Null when the bureau may have one.</returns>
    public static Refusal? Objection(IEnumerable<IntakeChannel> channels) => channels.Any(channel => channel.Kind == ChannelKind.Window) ? null : NoWindow;
}
