namespace Takan.Casework.Consent;

/// <summary>The picture that a signature pad sends: a PNG as data URL.</summary>
public static class DrawnSignature
{
    public const int MaxBytes = 256 * 1024;

    private const string Prefix = "data:image/png;base64,";

    private static readonly byte[] PngHead = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>Null when it is no PNG or too large.</returns>
    public static byte[]? Read(string? dataUrl)
    {
        if (dataUrl is null || !dataUrl.StartsWith(Prefix, StringComparison.Ordinal) || dataUrl.Length > MaxBytes * 4 / 3) return null;
        var bytes = new byte[dataUrl.Length];
        return Convert.TryFromBase64String(dataUrl[Prefix.Length..], bytes, out var length) && bytes.AsSpan(0, length).StartsWith(PngHead)
            ? bytes[..length]
            : null;
    }
}
