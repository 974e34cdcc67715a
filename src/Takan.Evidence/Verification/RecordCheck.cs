using Takan.Evidence.Canonical;
using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <summary>The record can be read one way only.</summary>
internal static class RecordCheck
{
    /// <returns>What the record says of recordings; null when it cannot be read.</returns>
    public static IReadOnlyList<RecordingCoverage>? Run(Bag bag, List<Finding> findings)
    {
        if (!bag.Entries.ContainsKey(PayloadFiles.Record))
        {
            findings.Add(new(Flaw.FileMissing, PayloadFiles.Record));
            return null;
        }

        try
        {
            var record = CanonicalJson.ParseCanonical(bag.Read(PayloadFiles.Record))!.AsObject();
            return [.. SealInputRules.CoverageOf(record)];
        }
        catch (Exception e) when (e is FormatException or CanonicalJsonException or InvalidOperationException
            or OverflowException)
        {
            findings.Add(new(Flaw.RecordMalformed, e.Message));
            return null;
        }
    }
}
