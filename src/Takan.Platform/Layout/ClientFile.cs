using System.Security.Cryptography;

namespace Takan.Platform.Layout;

/// <summary>One style sheet, script or picture of the client bundle, with its compressed twins.</summary>
/// <param name="Version">Start of its SHA-256: a new build gets a new address, so browsers may keep it for ever.</param>
public sealed record ClientFile(string Name, string ContentType, string Version, byte[] Raw, byte[] Gzip, byte[] Brotli)
{
    public string Address { get; } = $"/dist/{Name}?v={Version}";

    public static ClientFile Read(string path)
    {
        var raw = File.ReadAllBytes(path);
        var type = Path.GetExtension(path) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        return new(Path.GetFileName(path), type, Convert.ToHexStringLower(SHA256.HashData(raw))[..12], raw,
            File.ReadAllBytes(path + ".gz"), File.ReadAllBytes(path + ".br"));
    }

    public (byte[] Body, string? Encoding) For(string acceptEncoding) => acceptEncoding switch
    {
        _ when acceptEncoding.Contains("br", StringComparison.OrdinalIgnoreCase) => (Brotli, "br"),
        _ when acceptEncoding.Contains("gzip", StringComparison.OrdinalIgnoreCase) => (Gzip, "gzip"),
        _ => (Raw, null),
    };
}
