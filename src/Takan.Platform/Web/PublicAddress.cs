using Microsoft.Extensions.Configuration;

namespace Takan.Platform.Web;

/// <summary>
/// Where this installation is found: <c>Public:Address</c>, as people outside type it (<c>https://tk.example.gov.cn</c>).
/// Without it, the address that it listens on.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <summary>On this machine itself.</summary>
    public string Local { get; } = (configuration["urls"] ?? "http://localhost:5000").Split(';')[0].TrimEnd('/')
        .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);

    public string Base => configuration["Public:Address"]?.TrimEnd('/') ?? Local;

    /// <summary>Without the scheme: what stands in a text message.</summary>
    public string Site => Base[(Base.IndexOf("//", StringComparison.Ordinal) + 2)..];

    public string Of(string path) => Base + path;
}
