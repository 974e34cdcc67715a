using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Takan.App.Tests.Messages;

/// <summary>A small SMTP server with STARTTLS, TLS from the start and AUTH PLAIN, that keeps what it is given.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly X509Certificate2 certificate;
    private readonly bool tlsFirst;
    private readonly Task serving;

    public MailServer(bool tlsFirst)
    {
        this.tlsFirst = tlsFirst;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var own = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        certificate = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string CertificatePem => certificate.ExportCertificatePem();

    public List<string> Commands { get; } = [];

    public List<string> Mails { get; } = [];

    /// <summary>Answer to RCPT TO.</summary>
    public string Recipient { get; set; } = "250 ok";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        certificate.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            Stream stream = client.GetStream();
            if (tlsFirst) stream = await SecureAsync(stream);
            await SayAsync(stream, "220 test");
            while (await LineAsync(stream) is { } line)
            {
                Commands.Add(line);
                if (line == "STARTTLS")
                {
                    await SayAsync(stream, "220 go");
                    stream = await SecureAsync(stream);
                }
                else if (line == "DATA")
                {
                    await SayAsync(stream, "354 go");
                    Mails.Add(await MailAsync(stream));
                    await SayAsync(stream, "250 kept");
                }
                else
                {
                    await SayAsync(stream, AnswerTo(line, stream is SslStream));
                }
            }
        }
        catch (IOException)
        {
            // The client hung up, or did not trust the certificate.
        }
    }

    private string AnswerTo(string line, bool secure) => line switch
    {
        _ when line.StartsWith("EHLO", StringComparison.Ordinal) => secure ? "250-test\r\n250 AUTH PLAIN" : "250-test\r\n250 STARTTLS",
        _ when line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal) => secure && Encoding.UTF8.GetString(Convert.FromBase64String(line[11..])) == "\0sender\0pass word" ? "235 ok" : "535 no",
        _ when line.StartsWith("RCPT", StringComparison.Ordinal) => Recipient,
        _ => "250 ok",
    };

    private async Task<SslStream> SecureAsync(Stream plain)
    {
        var tls = new SslStream(plain);
        await tls.AuthenticateAsServerAsync(certificate);
        return tls;
    }

    private static Task SayAsync(Stream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();

    private static async Task<string> MailAsync(Stream stream)
    {
        var mail = new StringBuilder();
        while (await LineAsync(stream) is { } line && line != ".")
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return mail.ToString();
    }

    private static async Task<string?> LineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n') return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
