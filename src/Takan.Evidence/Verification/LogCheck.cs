using System.Globalization;
using Takan.Evidence.Canonical;
using Takan.Evidence.Chain;
using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <summary>Every sealed stream is there, whole, and ends where the seal says.</summary>
internal static class LogCheck
{
    private const string Folder = "data/log/";

    public static bool Applies(Bag bag, Seal seal) =>
        seal.Heads.Count > 0 || bag.Payload.Any(path => path.StartsWith(Folder, StringComparison.Ordinal));

    public static void Run(Bag bag, Seal seal, List<Finding> findings)
    {
        var sealedPaths = seal.Heads.ToLookup(h => PayloadFiles.Folder + LogFile.PathOf(h.Stream), StringComparer.Ordinal);
        foreach (var path in bag.Payload.Where(p => p.StartsWith(Folder, StringComparison.Ordinal) && !sealedPaths.Contains(p)))
            findings.Add(new(Flaw.LogMissing, path));
        foreach (var head in seal.Heads)
        {
            var path = PayloadFiles.Folder + LogFile.PathOf(head.Stream);
            if (bag.Entries.ContainsKey(path)) Stream(bag.Read(path), path, head, seal.Audience, findings);
            else findings.Add(new(Flaw.LogMissing, path));
        }
    }

    private static void Stream(byte[] file, string path, ChainHead head, Audience reader, List<Finding> findings)
    {
        try
        {
            var log = LogFile.Read(head.Stream, file);
            foreach (var finding in ChainVerifier.Verify(head.Stream, log.Headers, log.Bodies, [head])) findings.Add(Written(finding));
            if (log.Headers.Count > head.Number) findings.Add(new(Flaw.LogHeadMismatch, path));
            foreach (var number in log.Bodies.Keys.Except(log.For(reader).Bodies.Keys))
                findings.Add(new(Flaw.LogBodyNotForReader, Subject(head.Stream, number)));
        }
        catch (Exception e) when (e is FormatException or CanonicalJsonException)
        {
            findings.Add(new(Flaw.LogMalformed, path));
        }
    }

    private static Finding Written(ChainFinding finding) =>
        new(Enum.Parse<Flaw>("Log" + finding.Fault), Subject(finding.Stream, finding.Number));

    private static string Subject(string stream, long number) => string.Create(CultureInfo.InvariantCulture, $"{stream} #{number}");
}
