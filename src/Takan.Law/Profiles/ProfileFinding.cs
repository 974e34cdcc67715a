namespace Takan.Law.Profiles;

public enum FindingSeverity
{
    /// <summary>Works, but a clerk should look: mostly 待核.</summary>
    Warning,

    /// <summary>The profile cannot be published.</summary>
    Error,
}

/// <summary>Something wrong or unconfirmed in a profile.</summary>
/// <param name="Rule">Demand or house id.</param>
/// <param name="Path">Where: <c>matters/labour-dispatch/items/2</c>.</param>
public sealed record ProfileFinding(FindingSeverity Severity, string Rule, string Path, string Words, string English);
