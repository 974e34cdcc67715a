using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>A finding and the place in the folder where it is mended.</summary>
/// <param name="File">Below the folder: <c>matters/labour-dispatch.yaml</c>.</param>
/// <param name="Line">From 1.</param>
public sealed record FileFinding(string File, int Line, ProfileFinding Finding)
{
    public bool IsError => Finding.Severity == FindingSeverity.Error;

    public override string ToString() => $"{File}:{Line}: {Finding.Words} {Finding.English} ({Finding.Rule})";
}
