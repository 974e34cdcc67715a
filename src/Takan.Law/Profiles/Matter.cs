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

    public required IReadOnlyList<LegalSource> Basis { get; init; }

    /// <summary>Own time to rectify, instead of the bureau's (K3).</summary>
    public int? RectificationWorkingDays { get; init; }

    /// <summary>Own smallest team; below two only with <see cref="TeamExceptionCitation"/> (K7).</summary>
    public int? TeamMinimum { get; init; }

    public string TeamExceptionCitation { get; init; } = "";

    /// <summary>What the applicant should have at hand.</summary>
    public IReadOnlyList<string> Preparation { get; init; } = [];

    /// <summary>About how long a live inspection takes, in minutes.</summary>
    public int Minutes { get; init; }

    public IReadOnlyList<ScenarioGroup> Scenarios { get; init; } = [];

    public required IReadOnlyList<CheckItem> Items { get; init; }

    /// <summary>The items of the chosen scenario options, in the order of the file.</summary>
    public IReadOnlyList<CheckItem> ItemsFor(IReadOnlyCollection<string> options)
        => [.. Items.Where(item => item.OnlyIn.Count == 0 || item.OnlyIn.Any(options.Contains))];
}

/// <summary>One question of the scenario split: occasion, right of use, layout.</summary>
public sealed record ScenarioGroup(string Id, string Title, IReadOnlyList<ScenarioOption> Options);

public sealed record ScenarioOption(string Id, string Title);

/// <summary>Terms of the matter, in working days (行政许可法 42, 44, 82).</summary>
/// <param name="Promised">The bureau's public promise; null when none is set.</param>
public sealed record TimeLimits(int Statutory, int Extension, int Delivery, int? Promised = null);

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
