namespace Takan.Journeys.Demo;

/// <summary>--out DIR (default ./demo-out) and --camera FILE.mp4.</summary>
public sealed record DemoOptions(string Out, string? Film)
{
    public static DemoOptions? Parse(IReadOnlyList<string> words)
    {
        var (output, film) = ("demo-out", (string?)null);
        for (var at = 0; at < words.Count; at += 2)
        {
            if (at + 1 == words.Count) return null;
            switch (words[at])
            {
                case "--out":
                    output = words[at + 1];
                    break;
                case "--camera":
                    film = words[at + 1];
                    break;
                default:
                    return null;
            }
        }

        return new(Path.GetFullPath(output), film is null ? null : Path.GetFullPath(film));
    }
}
