using System.Text;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Verification;

/// <summary>Reads a manifest: <c>digest, two spaces, path</c> a line, in ASCII order of path.</summary>
internal static class ManifestText
{
    private const int DigestDigits = 64;

    public static IReadOnlyDictionary<string, Digest>? Read(byte[] file)
    {
        var lines = new Dictionary<string, Digest>(StringComparer.Ordinal);
        var text = Encoding.Latin1.GetString(file);
        if (text.Length > 0 && text[^1] != '\n') return null;
        var previous = "";
        foreach (var line in text.Split('\n')[..^1])
        {
            if (line.Length < DigestDigits + 3 || line[DigestDigits..(DigestDigits + 2)] != "  ") return null;
            var path = line[(DigestDigits + 2)..];
            if (!Digest.TryParse(line[..DigestDigits], out var digest) || string.CompareOrdinal(previous, path) >= 0) return null;
            lines.Add(path, digest);
            previous = path;
        }
        return lines;
    }
}
