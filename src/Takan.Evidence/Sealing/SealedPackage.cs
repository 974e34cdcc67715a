using Takan.Evidence.Package;

namespace Takan.Evidence.Sealing;

/// <summary>A package that is on disk under its final name.</summary>
public sealed record SealedPackage(string Path, long Bytes, Seal Seal);
