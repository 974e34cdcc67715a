using System.Net.Mail;
using System.Text;

namespace Takan.Platform.Messages;

/// <summary>Writes a mail as RFC 5322 bytes. The framework composes the MIME; we give it a lasting Message-ID.</summary>
public static class MailComposer
{
    /// <param name="id">The same at each attempt, so that the receiver knows a repetition.</param>
    public static byte[] Compose(MailOptions options, string id, MessageContent content)
    {
        using var mail = new System.Net.Mail.MailMessage
        {
            From = new MailAddress(options.From, options.FromName, Encoding.UTF8),
            Subject = content.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = content.Text,
            BodyEncoding = Encoding.UTF8,
        };
        mail.To.Add(content.To);
        mail.Headers.Add("Message-ID", $"<{id}@{options.From[(options.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}>");
        foreach (var attachment in content.Attachments ?? [])
            mail.Attachments.Add(new(new MemoryStream(attachment.Bytes), attachment.Name, attachment.ContentType));
        return WithoutEnvelope(Written(mail));
    }

    private static byte[] Written(System.Net.Mail.MailMessage mail)
    {
        var folder = Directory.CreateTempSubdirectory("takan-mail-");
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.FullName };
            client.Send(mail);
            return File.ReadAllBytes(folder.GetFiles().Single().FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The pickup format begins with the envelope, which names hidden recipients.
    private static byte[] WithoutEnvelope(byte[] written)
    {
        var text = Encoding.Latin1.GetString(written);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = text[..end].Split("\r\n").Where(line =>
            !line.StartsWith("X-Sender:", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("X-Receiver:", StringComparison.OrdinalIgnoreCase));
        return Encoding.Latin1.GetBytes(string.Join("\r\n", head) + text[end..]);
    }
}
