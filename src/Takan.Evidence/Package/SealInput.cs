using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Package;

/// <summary>Everything that one package seals.</summary>
public sealed record SealInput
{
    /// <summary>Name of the bag's folder inside the zip, and of the file without <c>.zip</c>: <c>huancui-0190…</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the inspection.</summary>
    public required string Inspection { get; init; }

    /// <summary>The cases it serves; one or more.</summary>
    public required IReadOnlyList<SealedCase> Cases { get; init; }

    /// <summary>For whom the package is made: bodies of the log above this level travel as commitments only.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Server time, UTC.</summary>
    public required DateTime Created { get; init; }

    /// <summary>SHA-256 of the bureau's profile that the case is bound to.</summary>
    public required Digest Profile { get; init; }

    /// <summary>Media, stills and papers; a path twice is an error.</summary>
    public required IReadOnlyList<PackageFile> Files { get; init; }

    /// <summary>The inspection's record; integers only. <c>coverage</c>, where given, holds <see cref="RecordingCoverage"/> objects.</summary>
    public required JsonObject Record { get; init; }

    public required IReadOnlyList<LogStream> Log { get; init; }
}
