using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <summary>The record can be read one way only, and leaves no moment of a recording unexplained.</summary>
internal static class RecordCheck
{
    public static void Run(Bag bag, List<Finding> findings)
    {
        if (!bag.Entries.ContainsKey(PayloadFiles.Record))
        {
            findings.Add(new(Flaw.FileMissing, PayloadFiles.Record));
            return;
        }
        try
        {
            var record = CanonicalJson.ParseCanonical(bag.Read(PayloadFiles.Record))!.AsObject();
            foreach (var coverage in SealInputRules.CoverageOf(record)) Coverage(coverage, bag, findings);
        }
        catch (Exception e) when (e is FormatException or CanonicalJsonException or InvalidOperationException
            or OverflowException)
        {
            findings.Add(new(Flaw.RecordMalformed, e.Message));
        }
    }

    private static void Coverage(RecordingCoverage coverage, Bag bag, List<Finding> findings)
    {
        if (!coverage.IsAccountedFor)
            findings.Add(new(Flaw.CoverageOpen, $"{coverage.Track}: {string.Join(", ", coverage.Open().Select(s => $"{s.StartMs}–{s.EndMs} ms"))}"));
        foreach (var part in coverage.Parts.Where(p => !bag.Entries.ContainsKey(PayloadFiles.Folder + p.File)))
            findings.Add(new(Flaw.CoveragePartMissing, part.File));
    }
}
