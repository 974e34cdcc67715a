using Takan.Law.Identifiers;

namespace Takan.Platform.Log;

/// <summary>Name of a stream. The order of kinds is the order in which rows are locked: case before inspection before registry before unit.</summary>
public readonly record struct LogStream(string Name)
{
    public static LogStream Of(CaseId id) => new("case/" + id);

    public static LogStream Of(InspectionId id) => new("inspection/" + id);

    /// <summary>Everything that happens to one filed person, matter or entity.</summary>
    public static LogStream OfFiling(Guid id) => new("registry/" + id.ToString("D"));

    public static LogStream OfUnit(Guid bureauId) => new("unit/" + bureauId.ToString("D"));

    public override string ToString() => Name;
}
