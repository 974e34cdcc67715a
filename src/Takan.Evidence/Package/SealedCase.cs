using Takan.Evidence.Hashing;

namespace Takan.Evidence.Package;

/// <summary>A case that the inspection serves, and where its row of seals stood before.</summary>
/// <param name="PreviousSeal">Digest of the case's seal before this one; zeros for the first.</param>
public sealed record SealedCase(string Case, Digest PreviousSeal);
