namespace Takan.Platform.Layout;

/// <summary>One line of what happened; the newest stands on top. Lines of the machine that follow each other are folded into one.</summary>
/// <param name="Utc">When.</param>
/// <param name="Link">Where it leads: a paper, a place in the recording.</param>
public sealed record TrailLine(DateTime Utc, string Who, string What, string? Link = null, string? LinkWords = null, bool IsOfTheMachine = false)
{
    /// <summary>Runs that stand open; the earlier ones are folded.</summary>
    public const int Open = 12;

    /// <summary>Runs of lines: a person's line alone, the machine's together.</summary>
    public static IEnumerable<IReadOnlyList<TrailLine>> Folded(IEnumerable<TrailLine> lines)
    {
        var run = new List<TrailLine>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && !(run[0].IsOfTheMachine && line.IsOfTheMachine))
            {
                yield return run;
                run = [];
            }

            run.Add(line);
        }

        if (run.Count > 0) yield return run;
    }
}

/// <summary>A paper or package that can be opened.</summary>
/// <param name="Note">2 页, 11 张, 38 MB.</param>
public sealed record FileLine(string Name, string Href, string? Note = null, string Icon = "document");

/// <summary>Where a page stands: the last one has no address.</summary>
public sealed record Crumb(string Words, string? Href = null);
