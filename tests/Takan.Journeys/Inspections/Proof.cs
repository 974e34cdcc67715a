using Takan.Evidence.Verification;
using Takan.Journeys.World;

namespace Takan.Journeys.Inspections;

/// <summary>What anyone can check afterwards with the server off.</summary>
public static class Proof
{
    /// <summary>Reads the fingerprint off the papers, has the package verified against it, and has a damaged one refused.</summary>
    /// <returns>The fingerprint.</returns>
    public static async Task<string> ProveAsync(InspectionJourney journey, string folder, string scratch)
    {
        var steps = journey.Office.Steps;
        steps.Say("The web application is stopped; what follows needs no server");
        var fingerprint = await FingerprintOnPapersAsync(journey.Papers);
        await File.WriteAllTextAsync(Path.Combine(folder, "fingerprint.txt"), fingerprint + "\n");
        steps.Say($"The papers name the key {fingerprint}");
        var words = await VerifyAsync(journey.Package, fingerprint, scratch, steps);
        if (!Passed(words, CheckName.Coverage)) throw new InvalidOperationException("takan-verify did not find the recording covered.");
        await RecordingProof.CheckAsync(journey.Package, scratch, steps);
        return fingerprint;
    }

    /// <summary>The package is what that key signed, and one flipped bit is seen.</summary>
    /// <returns>What takan-verify says.</returns>
    public static async Task<string> VerifyAsync(string package, string fingerprint, string scratch, Steps steps)
    {
        var (exit, words) = await Verifier.RunAsync(package, fingerprint);
        foreach (var line in words.Split('\n')) steps.Detail(line);
        if (exit != 0) throw new InvalidOperationException($"takan-verify refused the package ({exit}).");
        steps.Say("takan-verify: intact, and signed by that key");
        var (damaged, _) = await Verifier.RunAsync(await Verifier.FlipAByteAsync(package, scratch), fingerprint);
        if (damaged != 1) throw new InvalidOperationException($"takan-verify took a damaged package for {damaged}.");
        steps.Say("takan-verify: a package with one flipped bit is refused");
        return words;
    }

    private static bool Passed(string words, CheckName check) =>
        words.Contains("✓ " + check.Chinese(), StringComparison.Ordinal) || words.Contains("✓ " + check.English(), StringComparison.Ordinal);

    /// <summary>Every paper carries the same one.</summary>
    public static async Task<string> FingerprintOnPapersAsync(IReadOnlyList<string> papers)
    {
        var printed = new HashSet<string>();
        foreach (var paper in papers.Where(paper => paper.EndsWith(".pdf", StringComparison.Ordinal)))
            printed.Add(Paper.FingerprintIn(await Paper.TextAsync(paper)) ?? throw new InvalidOperationException($"{Path.GetFileName(paper)} names no key."));
        return printed.Count == 1 ? printed.Single() : throw new InvalidOperationException($"The papers name {printed.Count} keys.");
    }
}
