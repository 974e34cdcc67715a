namespace Takan.Law.Profiles;

/// <summary>One line of a matter's inspection standard. The public guide shows the same words.</summary>
public sealed record CheckItem
{
    /// <summary>Stable within the matter: <c>fixed-premises</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As printed: <c>2</c>, <c>H1</c>.</summary>
    public required string Number { get; init; }

    public required ItemKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Criterion { get; init; }

    public required IReadOnlyList<EvidenceKind> Evidence { get; init; }

    /// <summary>What the applicant does with the phone.</summary>
    public required string HowToShow { get; init; }

    public required IReadOnlyList<LegalSource> Sources { get; init; }

    public string TypicalFailure { get; init; } = "";

    /// <summary>Proposed words for the rectification notice.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Numbers below the national level: none without a source of its own.</summary>
    public IReadOnlyList<ItemParameter> Parameters { get; init; } = [];

    /// <summary>Scenario options in which the item is asked; empty: always.</summary>
    public IReadOnlyList<string> OnlyIn { get; init; } = [];

    /// <summary>Reminders are shown and noted, but stand outside of every count and of the result.</summary>
    public bool Counts => Kind != ItemKind.Reminder;

    /// <summary>A source still has to be confirmed: shown as 待核.</summary>
    public bool IsUnconfirmed => Sources.Any(source => source.IsUnconfirmed);
}

/// <summary>A figure that a bureau may set. Without a value it is not asked.</summary>
/// <param name="Place">Whose figure it is.</param>
public sealed record ItemParameter(string Name, string Unit, decimal? Value = null, string Source = "", string Place = "", DateOnly? ValidFrom = null);

/// <summary>Where a rule stands.</summary>
/// <param name="Law">Name of the law or rule, or what else the item rests on.</param>
/// <param name="Article">Article, paragraph, item; may be empty.</param>
/// <param name="Mark">How sure we are of it.</param>
/// <param name="ReadIn">Where it was read: collection and date, or address.</param>
public sealed record LegalSource(string Law, string Article, SourceMark Mark, string ReadIn = "")
{
    /// <summary>Shown as 待核 and not printed as law until someone confirms it.</summary>
    public bool IsUnconfirmed => Mark is SourceMark.SecondHand or SourceMark.Known or SourceMark.Unsure;
}

public enum SourceMark
{
    /// <summary>V: read in the law's text.</summary>
    Verified,

    /// <summary>V2: read only as another text quotes it.</summary>
    SecondHand,

    /// <summary>K: known, not re-read.</summary>
    Known,

    /// <summary>K?: unsure, above all of the article.</summary>
    Unsure,

    /// <summary>D: the bureau's own practice. Never printed as a legal condition.</summary>
    Practice,
}

public enum EvidenceKind
{
    /// <summary>全景: a slow pan of the whole room or yard.</summary>
    Panorama,

    /// <summary>特写: from half a metre or nearer, readable.</summary>
    CloseUp,

    /// <summary>证照原件: the original paper, whole page, then the key line.</summary>
    Original,

    /// <summary>实测: tape, laser, or paces with a known length in the picture.</summary>
    Measurement,

    /// <summary>演示: switch it on, open it, say it.</summary>
    Demonstration,
}
