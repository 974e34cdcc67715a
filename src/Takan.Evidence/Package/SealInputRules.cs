using System.Text.Json.Nodes;
using Takan.Evidence.Chain;

namespace Takan.Evidence.Package;

/// <summary>What must hold before anything is sealed: a package that our own verifier would refuse is never made.</summary>
internal static class SealInputRules
{
    private static readonly string[] Folders = ["media/", "stills/", "papers/"];

    public static void Require(SealInput input)
    {
        Require(input.Name.Length > 0 && !input.Name.Contains('/', StringComparison.Ordinal), "The name is one folder name");
        Require(input.Created.Kind == DateTimeKind.Utc, "The seal is dated in UTC");
        Require(input.Created.Ticks % TimeSpan.TicksPerMillisecond == 0, "The seal is dated in whole milliseconds");
        Require(input.Cases.Count > 0, "An inspection serves at least one case");
        foreach (var file in input.Files)
            Require(Folders.Any(f => file.Path.StartsWith(f, StringComparison.Ordinal)), $"{file.Path} lies in none of media/, stills/, papers/");
        foreach (var log in input.Log) RequireSound(log);
        foreach (var coverage in CoverageOf(input.Record)) RequireAccounted(coverage, input);
    }

    public static IEnumerable<RecordingCoverage> CoverageOf(JsonObject record) =>
        record["coverage"] is { } coverage ? coverage.AsArray().Select(RecordingCoverage.FromJson) : [];

    private static void RequireSound(LogStream log)
    {
        var findings = ChainVerifier.Verify(log.Stream, log.Headers, log.Bodies);
        Require(findings.Count == 0, $"The log is damaged: {string.Join(", ", findings)}");
    }

    private static void RequireAccounted(RecordingCoverage coverage, SealInput input)
    {
        Require(coverage.IsAccountedFor, $"{coverage.Track}: not explained {string.Join(", ", coverage.Open())}");
        foreach (var part in coverage.Parts)
            Require(input.Files.Any(f => f.Path == part.File), $"{coverage.Track}: the part {part.File} is missing");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds) throw new ArgumentException(message, nameof(holds));
    }
}
