using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Takan.Platform.Messages;

/// <summary>The server said no. 5xx is for good, 4xx for now. Its words are left out: they often name the recipient, and an error is logged.</summary>
/// <param name="why">The enhanced status code (RFC 3463), or our own words.</param>
public sealed class SmtpRefusedException(int code, string why) : Exception($"{code} {why}".TrimEnd())
{
    public int Code { get; } = code;
}

/// <summary>One conversation by RFC 5321 with a mail host, TLS by RFC 3207 or from the start, AUTH PLAIN by RFC 4954.</summary>
public sealed partial class SmtpConversation(MailOptions options) : IAsyncDisposable
{
    private readonly TcpClient tcp = new();
    private Stream stream = Stream.Null;
    private StreamReader reader = StreamReader.Null;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await tcp.ConnectAsync(options.Host, options.Port, cancellationToken);
        stream = tcp.GetStream();
        if (options.Security == MailSecurity.Tls) await SecureAsync(cancellationToken);
        reader = NewReader();
        await ExpectAsync(220, cancellationToken);
        await GreetAsync(cancellationToken);
        if (options.Security != MailSecurity.StartTls) return;
        await SayAsync("STARTTLS", 220, cancellationToken);
        await SecureAsync(cancellationToken);
        // What was buffered before TLS stood came from anybody: it is thrown away with the old reader.
        reader = NewReader();
        await GreetAsync(cancellationToken);
    }

    public async Task AuthenticateAsync(string userName, string password, CancellationToken cancellationToken)
    {
        if (options.Security == MailSecurity.None) throw new AuthenticationException("A password is not sent without TLS.");
        await SayAsync("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{userName}\0{password}")), 235, cancellationToken);
    }

    public async Task SendAsync(string from, string to, byte[] mail, CancellationToken cancellationToken)
    {
        await SayAsync($"MAIL FROM:<{Safe(from)}>", 250, cancellationToken);
        await SayAsync($"RCPT TO:<{Safe(to)}>", 250, cancellationToken);
        await SayAsync("DATA", 354, cancellationToken);
        await stream.WriteAsync(Stuffed(mail), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await ExpectAsync(250, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        tcp.Dispose();
    }

    private StreamReader NewReader() => new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1024, leaveOpen: true);

    private Task GreetAsync(CancellationToken cancellationToken) => SayAsync("EHLO takan", 250, cancellationToken);

    private async Task SayAsync(string line, int expected, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await ExpectAsync(expected, cancellationToken);
    }

    private async Task ExpectAsync(int expected, CancellationToken cancellationToken)
    {
        string line;
        do
        {
            line = await reader.ReadLineAsync(cancellationToken) ?? throw new IOException("The mail host hung up.");
        }
        while (line.Length > 3 && line[3] == '-');
        if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code)) throw new IOException("The mail host does not speak SMTP.");
        if (code != expected) throw new SmtpRefusedException(code, EnhancedStatus().Match(line[3..]).Value);
    }

    private async Task SecureAsync(CancellationToken cancellationToken)
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck };
        if (options.AuthorityFile is { } file)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.ImportFromPemFile(file);
        }

        var tls = new SslStream(stream);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = options.Host, CertificateChainPolicy = policy }, cancellationToken);
        stream = tls;
    }

    /// <summary>A line of its own cannot be slipped in by an address.</summary>
    private static string Safe(string address) =>
        address.All(sign => sign is > ' ' and < (char)127 and not ('<' or '>')) ? address : throw new SmtpRefusedException(553, "the address is not plain ASCII");

    [GeneratedRegex(@"(?<=^\s*)[245]\.[0-9]{1,3}\.[0-9]{1,3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnhancedStatus();

    /// <summary>Dots at the beginning of a line are doubled, and the mail ends with one of its own.</summary>
    private static byte[] Stuffed(byte[] mail)
    {
        var text = Encoding.Latin1.GetString(mail).Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        if (text.StartsWith('.')) text = "." + text;
        return Encoding.Latin1.GetBytes(text + (text.EndsWith("\r\n", StringComparison.Ordinal) ? "" : "\r\n") + ".\r\n");
    }
}
