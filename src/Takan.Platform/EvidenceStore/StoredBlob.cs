using Takan.Evidence.Hashing;
using Takan.Law.Identifiers;

namespace Takan.Platform.EvidenceStore;

/// <summary>Bytes that are on disk and never change. The same bytes in another case are another object.</summary>
public sealed record StoredBlob(string Tenant, CaseId Case, DigestPair Digests, long Bytes);
