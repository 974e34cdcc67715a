using Takan.Evidence.Package;

namespace Takan.Evidence.Verification;

/// <param name="Subject">The file, stream or entry concerned; empty for the whole.</param>
public sealed record Finding(Flaw Flaw, string Subject);

public enum CheckState
{
    Passed,
    Failed,

    /// <summary>Something it needs failed before, nothing was asked of it, or the package holds nothing that it could check.</summary>
    NotRun,
}

public sealed record Check(CheckName Name, CheckState State, IReadOnlyList<Finding> Findings);

public enum Verdict
{
    /// <summary>Nothing changed since the seal, and the key is one that the reader trusts.</summary>
    IntactAndOurs,

    /// <summary>Nothing changed since the seal; no trusted fingerprint was given, so whose seal it is stands open.</summary>
    IntactUnknownSigner,

    /// <summary>Nothing changed since the seal, but none of the trusted keys made it.</summary>
    SignedByAnother,

    /// <summary>Nothing changed since the seal, but it is not the seal that was asked for.</summary>
    AnotherSeal,

    Damaged,
}

/// <param name="Checks">One for each <see cref="CheckName"/>, in order.</param>
/// <param name="Seal">What the package says of itself; null when that cannot be read. To be believed only when intact.</param>
public sealed record VerificationReport(Verdict Verdict, IReadOnlyList<Check> Checks, Seal? Seal)
{
    public IEnumerable<Finding> Findings => Checks.SelectMany(c => c.Findings);
}
