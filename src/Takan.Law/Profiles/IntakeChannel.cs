namespace Takan.Law.Profiles;

/// <summary>A way by which applications reach the bureau.</summary>
/// <param name="Address">Window, mailbox or platform, as the bureau prints it. May be empty until the bureau fills it in.</param>
/// <param name="Source">Place in the paper.</param>
public sealed record IntakeChannel(ChannelKind Kind, string Title, string Source, string Address = "");

public enum ChannelKind
{
    Window,
    Email,
    Platform,
    SelfService,
}

public static class ChannelWords
{
    public static Bilingual Name(this ChannelKind channel) => channel switch
    {
        ChannelKind.Window => new("窗口", "Window"),
        ChannelKind.Email => new("电子邮箱", "E-mail"),
        ChannelKind.Platform => new("政务服务平台", "Platform"),
        _ => new("自助申请", "Self-service"),
    };
}
