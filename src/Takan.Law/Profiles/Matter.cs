using System.Text.Json.Serialization;

namespace Takan.Law.Profiles;

/// <summary>A file of <c>matters/</c>: one licence matter with its inspection standard.</summary>
public sealed record Matter
{
    public required string Id { get; init; }

    /// <summary>Official name.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Implementation code of the national catalogue; text, never parsed. Empty when not known.</summary>
    public string Code { get; init; } = "";

    /// <summary>Class of the bureau's table (HC-63), and every mode that the bureau allows.</summary>
    public required InspectionMode Mode { get; init; }

    public required IReadOnlyList<InspectionMode> AllowedModes { get; init; }

    public required InspectionKind Kind { get; init; }

    public required TimeLimits Limits { get; init; }

    /// <summary>Worked out but not in force: shown to the clerk, never offered at intake.</summary>
    public bool Draft { get; init; }

    /// <summary>Where the bureau's papers name the matter and its class.</summary>
    public string Source { get; init; } = "";

    /// <summary>Id of a risk tier of the bureau; empty: not ranked.</summary>
    public string Risk { get; init; } = "";

    public PilotStanding? Pilot { get; init; }

    public required IReadOnlyList<LegalSource> Basis { get; init; }

    /// <summary>Own time to rectify, instead of the bureau's (K3).</summary>
    public int? RectificationWorkingDays { get; init; }

    /// <summary>Own smallest team; below two only with <see cref="TeamExceptionCitation"/> (K7).</summary>
    public int? TeamMinimum { get; init; }

    public string TeamExceptionCitation { get; init; } = "";

    /// <summary>Own nodes instead of the bureau's (HC-14).</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>Operating requirements besides the bureau's.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>What the applicant should have at hand.</summary>
    public IReadOnlyList<string> Preparation { get; init; } = [];

    /// <summary>Things to have at hand at the visit that are no papers: a tape measure.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>About how long a live inspection takes, in minutes.</summary>
    public int Minutes { get; init; }

    public IReadOnlyList<ScenarioGroup> Scenarios { get; init; } = [];

    /// <summary>Null: nothing is paid for what is given out (行政许可法 58).</summary>
    public MatterFee? Fee { get; init; }

    /// <summary>Own headings of the review report instead of the bureau's (TJ-25).</summary>
    public IReadOnlyList<ReportHeading> ReportHeadings { get; init; } = [];

    public required IReadOnlyList<CheckItem> Items { get; init; }

    /// <summary>Items that may be asked and printed: 待核 ones are left out until their source is confirmed.</summary>
    [JsonIgnore]
    public IEnumerable<CheckItem> PublishedItems => Items.Where(item => !item.IsUnconfirmed);

    /// <summary>The items of the chosen scenario options, in the order of the file.</summary>
    public IReadOnlyList<CheckItem> ItemsFor(IReadOnlyCollection<string> options)
        => [.. PublishedItems.Where(item => item.OnlyIn.Count == 0 || item.OnlyIn.Any(options.Contains))];

    /// <summary>Modes in which a new case may be taken (C-02): none for a draft, remote only while the pilot allows it.</summary>
    [JsonIgnore]
    public IEnumerable<InspectionMode> OfferedModes => Draft ? []
        : AllowedModes.Where(mode => mode is not (InspectionMode.Remote or InspectionMode.SelfRecorded) || PilotLifeCycle.TakesRemoteCases(Pilot));
}

/// <summary>One question of the scenario split: occasion, right of use, layout.</summary>
public sealed record ScenarioGroup(string Id, string Title, IReadOnlyList<ScenarioOption> Options);

public sealed record ScenarioOption(string Id, string Title);

/// <summary>Terms of the matter. Working days (行政许可法 42, 44, 82) unless the matter's own law counts otherwise.</summary>
/// <param name="Promised">The bureau's public promise, in working days; null when none is set.</param>
/// <param name="Unit">How the matter's own law counts the statutory time; null: working days.</param>
public sealed record TimeLimits(int Statutory, int Extension, int Delivery, int? Promised = null, TimeUnit? Unit = null);

public enum TimeUnit
{
    /// <summary>日: plain days of a law other than 行政许可法.</summary>
    Day,

    Month,
}

public enum InspectionMode
{
    Remote,
    OnSite,
    Commitment,
    SelfRecorded,
    Exempt,
}

/// <summary>The six kinds of TJ-03.</summary>
public enum InspectionKind
{
    Survey,
    Measuring,
    Acceptance,
    Inspection,
    Testing,
    Quarantine,
}
