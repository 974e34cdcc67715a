using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>A link that is in force, and in whose name it speaks.</summary>
public sealed record FoundCaseLink(CaseLink Link, string Bureau);

/// <summary>Finds a link by its token or its typed code. Unknown, expired and revoked are one answer, after the same time.</summary>
public sealed class FindCaseLink(TakanDb db, CaseLinkSecrets secrets, EvenTime time, TimeProvider clock)
{
    public async Task<FoundCaseLink?> ByTokenAsync(string token, CancellationToken cancellationToken)
    {
        var digest = CaseLinkSecrets.DigestOfToken(token);
        return await FindAsync(db.Set<CaseLink>().Where(link => link.TokenDigest == digest), cancellationToken);
    }

    /// <returns>The token that belongs to a code which a person typed.</returns>
    public Task<Outcome<string>> TokenByCodeAsync(string typed, CancellationToken cancellationToken) => time.TakeAsync(async () =>
    {
        var code = CaseLinkSecrets.Normalise(typed);
        Outcome<string> answer = CaseLinkRefusals.Unknown;
        foreach (var digest in secrets.DigestsOfCode(code))
        {
            if (await FindAsync(db.Set<CaseLink>().Where(link => link.CodeDigest == digest), cancellationToken) is { } found)
                answer = secrets.OpenSecret(found.Link).Token;
        }

        return answer;
    }, cancellationToken);

    private async Task<FoundCaseLink?> FindAsync(IQueryable<CaseLink> links, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await (
            from link in links
            where link.RevokedAt == null && link.ExpiresAt > now
            join bureau in db.Set<Bureau>() on link.BureauId equals bureau.Id
            select new FoundCaseLink(link, bureau.Name)).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }
}
