using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <summary>By its own record, the package leaves no moment of a recording unexplained, and holds every part that it names.</summary>
internal static class CoverageCheck
{
    public static void Run(IReadOnlyList<RecordingCoverage> tracks, Bag bag, List<Finding> findings)
    {
        foreach (var track in tracks) Track(track, bag, findings);
    }

    private static void Track(RecordingCoverage coverage, Bag bag, List<Finding> findings)
    {
        if (!coverage.IsAccountedFor)
            findings.Add(new(Flaw.CoverageOpen, $"{coverage.Track}: {string.Join(", ", coverage.Open().Select(s => $"{s.StartMs}–{s.EndMs} ms"))}"));
        foreach (var part in coverage.Parts.Where(p => !bag.Entries.ContainsKey(PayloadFiles.Folder + p.File)))
            findings.Add(new(Flaw.CoveragePartMissing, part.File));
    }
}
