using System.Text;

namespace Takan.Media.Client;

/// <summary>Reads a body that must not be longer than allowed, whatever its header says.</summary>
public static class BoundedText
{
    public const int LargestDescription = 64 * 1024;

    /// <returns>Null when the body is longer than <paramref name="most"/> bytes.</returns>
    public static async Task<string?> Read(Stream body, int most, CancellationToken stop)
    {
        var bytes = new byte[most + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return length > most ? null : Encoding.UTF8.GetString(bytes, 0, length);
    }
}
