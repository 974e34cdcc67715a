using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>The link that is in force, once more: the window prints the QR code a second time.</summary>
public sealed class ShowCaseLink(TakanDb db, CaseLinkSecrets secrets, PublicAddress address, TimeProvider clock)
{
    /// <returns>Null where there is none in force.</returns>
    public async Task<IssuedCaseLink?> RunAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var link = await db.Set<CaseLink>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CaseId == caseId && row.RevokedAt == null && row.ExpiresAt > now, cancellationToken);
        if (link is null) return null;
        var (token, code) = secrets.OpenSecret(link);
        return Describe(link, token, code, address);
    }

    internal static IssuedCaseLink Describe(CaseLink link, string token, string code, PublicAddress address)
    {
        var whole = address.Of("/c/" + token);
        return new(link.Id, whole, address.Site + "/s", code, QrImage.Svg(whole), link.PhoneTail, link.ExpiresAt);
    }
}
