using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Takan.Law.Teams;

/// <summary>
/// A draw that anyone can repeat afterwards (DL-31). The digest is SHA-256 over the UTF-8 text of the draw's id, the digest of the newest signed line
/// of the log's heads, and the candidates in ordinal order, one a line, each line ended by a line feed. Read as one big-endian number, its remainder
/// by the count of the candidates is the place, from 0, of the one who is drawn.
/// </summary>
/// <remarks>Nobody who draws chooses the head: it was signed before, and covers what was logged until then.</remarks>
public static class ObserverDraw
{
    /// <returns>Lower-case hexadecimal.</returns>
    public static string DigestOf(string draw, string head, IEnumerable<string> candidates) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(new[] { draw, head }.Concat(InOrder(candidates)).Select(line => line + "\n")))));

    /// <summary>Whatever order the candidates come in, the same one is drawn.</summary>
    /// <returns>Null where there is nobody to draw from.</returns>
    public static string? Pick(string draw, string head, IReadOnlyCollection<string> candidates)
    {
        var ordered = InOrder(candidates).ToList();
        if (ordered.Count == 0) return null;
        var number = new BigInteger(Convert.FromHexString(DigestOf(draw, head, ordered)), isUnsigned: true, isBigEndian: true);
        return ordered[(int)(number % ordered.Count)];
    }

    private static IEnumerable<string> InOrder(IEnumerable<string> candidates) => candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
