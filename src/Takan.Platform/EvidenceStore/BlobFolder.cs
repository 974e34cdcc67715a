using System.Text.RegularExpressions;
using Takan.Evidence.Hashing;
using Takan.Law.Identifiers;

namespace Takan.Platform.EvidenceStore;

/// <summary>Where things lie: <c>objects/tenant/case/sha256</c> for ever, <c>temporary/</c> while they arrive, <c>leaving/</c> while it is judged whether they go.</summary>
internal sealed partial class BlobFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    public string Temporary => Path.Combine(Root, "temporary");

    public string Objects => Path.Combine(Root, "objects");

    public string Leaving => Path.Combine(Root, "leaving");

    public string NewTemporaryFile() => Path.Combine(Temporary, $"{Guid.CreateVersion7():N}.part");

    public string Case(string tenant, CaseId caseId) =>
        TenantName().IsMatch(tenant)
            ? Path.Combine(Objects, tenant, caseId.ToString())
            : throw new ArgumentException("A tenant is named by 1 to 64 of a-z, 0-9 and hyphen", nameof(tenant));

    public string Object(string tenant, CaseId caseId, Digest sha256) => Path.Combine(Case(tenant, caseId), sha256.Hex);

    public string Aside(string tenant, CaseId caseId, Digest sha256) => Path.Combine(Leaving, $"{tenant}~{caseId}~{sha256.Hex}");

    public string OfAside(string aside) => Path.Combine([Objects, .. Path.GetFileName(aside).Split('~')]);

    [GeneratedRegex("^[a-z0-9-]{1,64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TenantName();
}
