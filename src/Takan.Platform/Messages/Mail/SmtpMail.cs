namespace Takan.Platform.Messages;

/// <summary>Mail by SMTP. A repetition carries the same Message-ID, by which the receiver knows it.</summary>
public sealed class SmtpMail(MailOptions options) : IMessageSender
{
    private const int Permanent = 500;

    public MessageChannel Channel => MessageChannel.Mail;

    public async Task<SendResult> SendAsync(OutboxMessage message, MessageContent content, bool mayHaveGone, CancellationToken cancellationToken)
    {
        var id = message.Id.ToString("N");
        try
        {
            await using var conversation = new SmtpConversation(options);
            await conversation.OpenAsync(cancellationToken);
            if (options.UserName is { } user)
            {
                var password = options.PasswordFile is { } file ? (await File.ReadAllTextAsync(file, cancellationToken)).Trim() : "";
                await conversation.AuthenticateAsync(user, password, cancellationToken);
            }

            await conversation.SendAsync(options.From, content.To, MailComposer.Compose(options, id, content), cancellationToken);
            return new(id);
        }
        catch (SmtpRefusedException refused)
        {
            return refused.Code >= Permanent ? SendResult.Never(refused.Message) : SendResult.Again(refused.Message);
        }
        catch (FormatException)
        {
            return SendResult.Never("the address is not one");
        }
    }
}
