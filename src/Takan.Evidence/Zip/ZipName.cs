using System.Text.RegularExpressions;

namespace Takan.Evidence.Zip;

/// <summary>Names that mean the same on every system: ASCII letters, digits, dot, hyphen, underscore; no hidden or relative part.</summary>
internal static partial class ZipName
{
    private const int LongestBytes = 240;

    public static bool IsAllowed(string name) => name.Length <= LongestBytes && Allowed().IsMatch(name);

    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Allowed();
}
