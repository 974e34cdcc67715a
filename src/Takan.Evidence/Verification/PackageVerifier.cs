using Takan.Evidence.Hashing;
using Takan.Evidence.Package;
using Takan.Evidence.Zip;

namespace Takan.Evidence.Verification;

/// <param name="Trusted">Fingerprints that the reader holds, on paper or as key ids; empty when none.</param>
/// <param name="ExpectedSeal">Digest of the very seal that is asked for, from a paper or receipt: finds a return to an earlier valid seal.</param>
public sealed record VerifyOptions(IReadOnlyList<string> Trusted, Digest? ExpectedSeal = null)
{
    public bool AsksForSigner => Trusted.Count > 0 || ExpectedSeal is not null;
}

/// <summary>Checks a sealed package with nothing but its bytes: no network, no server, no database.</summary>
public sealed class PackageVerifier
{
    private readonly List<Check> checks = [];

    private PackageVerifier()
    {
    }

    /// <param name="package">Seekable; only read.</param>
    public static Task<VerificationReport> VerifyAsync(Stream package, VerifyOptions options, CancellationToken cancel = default) =>
        new PackageVerifier().RunAsync(package, options, cancel);

    private async Task<VerificationReport> RunAsync(Stream package, VerifyOptions options, CancellationToken cancel)
    {
        var bag = Run(CheckName.Container, found => Open(package, found));
        if (bag is null) return Report(options, seal: null);

        var manifests = Run(CheckName.Complete, found => CompleteCheck.Run(bag, found));
        var changed = new List<Finding>();
        var payload = await DigestCheck.RunAsync(bag, manifests, changed, cancel);
        Add(CheckName.Digests, changed);
        var seal = Run(CheckName.Documents, found => DocumentCheck.Run(bag, payload, found));
        if (seal is null) return Report(options, seal);

        Run(CheckName.Tree, found => SealChecks.Tree(seal, payload, found));
        Run(CheckName.Signature, found => SealChecks.Signature(bag, seal, found));
        if (options.AsksForSigner) Run(CheckName.Signer, found => SealChecks.Signer(seal, options, found));
        // What is not in the package is never reported as checked.
        if (LogCheck.Applies(bag, seal)) Run(CheckName.Log, found => LogCheck.Run(bag, seal, found));
        if (Run(CheckName.Record, found => RecordCheck.Run(bag, found)) is { Count: > 0 } coverage)
            Run(CheckName.Coverage, found => CoverageCheck.Run(coverage, bag, found));
        return Report(options, seal);
    }

    private static Bag? Open(Stream package, List<Finding> findings)
    {
        try
        {
            return Bag.Open(CanonicalZipReader.Open(package), findings);
        }
        catch (ZipFaultException e)
        {
            findings.AddRange(e.Faults.Select(fault => new Finding(Enum.Parse<Flaw>("Zip" + fault), e.Subject)));
            return null;
        }
    }

    private void Run(CheckName name, Action<List<Finding>> check)
    {
        var findings = new List<Finding>();
        check(findings);
        Add(name, findings);
    }

    private T? Run<T>(CheckName name, Func<List<Finding>, T?> check)
    {
        var findings = new List<Finding>();
        var result = check(findings);
        Add(name, findings);
        return result;
    }

    private void Add(CheckName name, List<Finding> findings) =>
        checks.Add(new(name, findings.Count == 0 ? CheckState.Passed : CheckState.Failed, findings));

    private VerificationReport Report(VerifyOptions options, Seal? seal)
    {
        var all = Enum.GetValues<CheckName>().Select(name => checks.Find(c => c.Name == name) ?? new(name, CheckState.NotRun, []));
        return new(VerdictOf(options), [.. all], seal);
    }

    private Verdict VerdictOf(VerifyOptions options)
    {
        var flaws = checks.SelectMany(c => c.Findings).Select(f => f.Flaw).ToList();
        if (flaws.Exists(f => f is not (Flaw.SignedByAnother or Flaw.AnotherSeal))) return Verdict.Damaged;
        if (flaws.Contains(Flaw.SignedByAnother)) return Verdict.SignedByAnother;
        if (flaws.Contains(Flaw.AnotherSeal)) return Verdict.AnotherSeal;
        return options.Trusted.Count > 0 ? Verdict.IntactAndOurs : Verdict.IntactUnknownSigner;
    }
}
