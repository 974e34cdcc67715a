using System.Text;
using System.Text.RegularExpressions;
using Takan.Platform.Messages;

namespace Takan.App.Tests.Messages;

public sealed partial class SmtpMailTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("takan-smtp-").FullName;

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Mail_ArrivesWithChineseSubjectTextAndAttachment(MailSecurity security)
    {
        await using var server = new MailServer(tlsFirst: security == MailSecurity.Tls);
        var content = new MessageContent("li@example.cn", ".第一行以点开头\r\n.第二行也是", "现场核查结果：通过",
            Attachments: [new("现场核查记录表.pdf", "application/pdf", [1, 2, 3, 4])]);
        var result = await new SmtpMail(Options(server, security)).SendAsync(Message(), content, mayHaveGone: false, CancellationToken.None);

        Assert.True(result.Taken, result.Error);
        var mail = Assert.Single(server.Mails);
        Assert.Equal("现场核查结果：通过", Words(Header(mail, "Subject")));
        Assert.Contains("示例区审批局", Words(Header(mail, "From")), StringComparison.Ordinal);
        Assert.Contains("现场核查记录表.pdf", Words(mail), StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String([1, 2, 3, 4]), mail, StringComparison.Ordinal);
        Assert.Contains(".第一行以点开头", BodyText(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Sender", mail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-Receiver", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(server.Commands, line => line.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_AtEachAttempt_CarriesTheSameMessageId()
    {
        await using var server = new MailServer(tlsFirst: true);
        var (message, mail) = (Message(), new SmtpMail(Options(server, MailSecurity.Tls)));
        await mail.SendAsync(message, new("li@example.cn", "a", "b"), false, CancellationToken.None);
        await mail.SendAsync(message, new("li@example.cn", "a", "b"), true, CancellationToken.None);
        Assert.Single(server.Mails.Select(sent => Header(sent, "Message-ID")).Distinct());
    }

    [Fact]
    public async Task ServerThatIsNotTrusted_GetsNoPassword()
    {
        await using var server = new MailServer(tlsFirst: false);
        var options = Options(server, MailSecurity.StartTls, trusted: false);
        await Assert.ThrowsAsync<System.Security.Authentication.AuthenticationException>(() =>
            new SmtpMail(options).SendAsync(Message(), new("li@example.cn", "a", "b"), false, CancellationToken.None));
        Assert.DoesNotContain(server.Commands, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("550 no such user", true)]
    [InlineData("451 try later", false)]
    public async Task RecipientRefused_IsForGoodOnlyWhenTheServerSaysSo(string answer, bool forGood)
    {
        await using var server = new MailServer(tlsFirst: true) { Recipient = answer };
        var result = await new SmtpMail(Options(server, MailSecurity.Tls)).SendAsync(Message(), new("li@example.cn", "a", "b"), false, CancellationToken.None);
        Assert.False(result.Taken);
        Assert.Equal(forGood, result.ForGood);
    }

    /// <summary>An error is logged and shown beside the masked address.</summary>
    [Theory]
    [InlineData("550 5.1.1 <li@example.cn>: Recipient address rejected: li@example.cn unknown", "550 5.1.1")]
    [InlineData("550 li@example.cn unknown", "550")]
    public async Task RecipientRefused_TheErrorNamesTheCode_AndNotTheAddress(string answer, string error)
    {
        await using var server = new MailServer(tlsFirst: true) { Recipient = answer };
        var result = await new SmtpMail(Options(server, MailSecurity.Tls)).SendAsync(Message(), new("li@example.cn", "a", "b"), false, CancellationToken.None);
        Assert.Equal(error, result.Error);
    }

    [Fact]
    public async Task AddressWithALineBreak_NeverReachesTheServer()
    {
        await using var server = new MailServer(tlsFirst: true);
        var result = await new SmtpMail(Options(server, MailSecurity.Tls)).SendAsync(
            Message(), new("li@example.cn>\r\nRCPT TO:<evil@example.cn", "a", "b"), false, CancellationToken.None);
        Assert.False(result.Taken);
        Assert.DoesNotContain(server.Commands, line => line.Contains("evil", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private MailOptions Options(MailServer server, MailSecurity security, bool trusted = true)
    {
        var (password, authority) = (Path.Combine(folder, "password"), Path.Combine(folder, "authority.pem"));
        File.WriteAllText(password, "pass word\n");
        File.WriteAllText(authority, server.CertificatePem);
        return new()
        {
            Host = "localhost",
            Port = server.Port,
            Security = security,
            UserName = "sender",
            PasswordFile = password,
            From = "takan@example.cn",
            FromName = "示例区审批局",
            AuthorityFile = trusted ? authority : null,
        };
    }

    private static OutboxMessage Message() => new()
    {
        Id = Guid.CreateVersion7(),
        BureauId = Guid.CreateVersion7(),
        Channel = MessageChannel.Mail,
        Kind = "mail",
        IdempotencyKey = "k",
        ContentCipher = [],
        RecipientTail = "l***",
    };

    private static string Header(string mail, string name) =>
        Regex.Match(mail, $@"^{name}: (.*(?:\r\n[ \t].*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).Groups[1].Value.Trim();

    private static string BodyText(string mail)
    {
        var part = mail.Split("\r\n\r\n").First(block => Regex.IsMatch(block, @"^[A-Za-z0-9+/=\r\n]{40,}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return Encoding.UTF8.GetString(Convert.FromBase64String(part.Split("--")[0].Replace("\r\n", "", StringComparison.Ordinal)));
    }

    private static string Words(string text) => EncodedWord().Replace(text, match => match.Groups["how"].Value is "B" or "b"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["what"].Value))
        : Encoding.UTF8.GetString(Quoted(match.Groups["what"].Value))).Replace("\r\n ", "", StringComparison.Ordinal);

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=') bytes.Add((byte)(text[i] == '_' ? ' ' : text[i]));
            else bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
            if (text[i] == '=') i += 2;
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BbQq])\?(?<what>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EncodedWord();
}
