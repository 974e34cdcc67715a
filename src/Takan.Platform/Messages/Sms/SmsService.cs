namespace Takan.Platform.Messages;

/// <summary>Whether text messages leave this installation. Without them no applicant gets past the link.</summary>
public sealed class SmsService(IEnumerable<IMessageSender> senders, DemoMode demo)
{
    /// <summary>A provider is configured, or the demo shows what would be sent.</summary>
    public bool IsThere { get; } = demo.Enabled || senders.Any(sender => sender.Channel == MessageChannel.Sms);
}
