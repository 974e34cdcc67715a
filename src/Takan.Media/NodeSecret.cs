using System.Security.Cryptography;
using System.Text;
using Takan.Media.Client;

namespace Takan.Media;

/// <summary>Only the web nodes of this installation may ask anything.</summary>
sealed class NodeSecret(RequestDelegate next, AgentOptions options)
{
    private const string Scheme = "Bearer ";
    private readonly byte[] expected = SHA256.HashData(Encoding.UTF8.GetBytes(options.Secret));

    public Task InvokeAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var given = header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : "";
        // Digests have one length, so the comparison tells nothing about the secret's.
        var right = CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), expected);
        return right || context.Request.Path == "/health"
            ? next(context)
            : Answers.Problem(MediaRefusals.WrongSecret).ExecuteAsync(context);
    }
}
