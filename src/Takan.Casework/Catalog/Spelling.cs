namespace Takan.Casework.Catalog;

internal static class Spelling
{
    /// <summary>Edits between two words, capitals not counted (Levenshtein).</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > 60) return int.MaxValue;
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var now = new int[other.Length + 1];
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]);
                now[j] = Math.Min(Math.Min(now[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
            }

            before = now;
        }

        return before[^1];
    }
}
