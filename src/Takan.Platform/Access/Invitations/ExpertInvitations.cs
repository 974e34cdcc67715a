using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Platform.Access.Invitations;

/// <summary>Whom an invitation is for, and for how long.</summary>
/// <param name="Phone">A mainland mobile number, 11 digits, already checked.</param>
public sealed record NewInvitation(Guid BureauId, InspectionId InspectionId, Guid ExpertId, string Name, string Phone, Guid SentBy, DateTime ExpiresAt);

/// <summary>Gives invitations and knows the browsers that were opened by one. One that was taken back is unknown at its next request.</summary>
public sealed class ExpertInvitations(TakanDb db, CaseLinkSecrets secrets, TimeProvider clock)
{
    private const string Cookie = "takan-invited";
    private const int SecretBytes = 32;
    private const int TailLength = 4;

    public async Task<InvitedActor?> FindAsync(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var secret) || secret.Length != 2 * SecretBytes) return null;
        var (digest, now) = (DigestOf(secret), clock.GetUtcNow().UtcDateTime);
        var found = await db.Set<ExpertInvitation>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CookieDigest == digest && row.RevokedAt == null && row.ExpiresAt > now, http.RequestAborted);
        return found is null ? null : ActorOf(found);
    }

    /// <summary>Adds it to the unit of work; the caller saves. An earlier one of the same expert to the same inspection is void.</summary>
    /// <returns>The token of the link: shown now and never again.</returns>
    public async Task<(ExpertInvitation Invitation, string Token)> AddAsync(NewInvitation input, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var earlier in await db.Set<ExpertInvitation>().Where(row => row.InspectionId == input.InspectionId && row.ExpertId == input.ExpertId && row.RevokedAt == null).ToListAsync(cancellationToken))
            earlier.RevokedAt = now;
        var token = CaseLinkSecrets.NewToken();
        var invitation = new ExpertInvitation
        {
            Id = Guid.CreateVersion7(),
            BureauId = input.BureauId,
            InspectionId = input.InspectionId,
            ExpertId = input.ExpertId,
            Name = input.Name,
            TokenDigest = CaseLinkSecrets.DigestOfToken(token),
            PhoneCipher = secrets.SealPhone(input.BureauId, input.Phone),
            PhoneTail = input.Phone[^TailLength..],
            Pseudonym = Pseudonyms.ForExpert(),
            SentBy = input.SentBy,
            SentAt = now,
            ExpiresAt = input.ExpiresAt,
        };
        db.Add(invitation);
        return (invitation, token);
    }

    /// <summary>In whose name it speaks.</summary>
    public Task<string> BureauOfAsync(ExpertInvitation invitation, CancellationToken cancellationToken) =>
        db.Set<Bureau>().Where(row => row.Id == invitation.BureauId).Select(row => row.Name).SingleAsync(cancellationToken);

    /// <returns>Null where the link is unknown, used, expired or taken back.</returns>
    public Task<ExpertInvitation?> ByTokenAsync(string token, CancellationToken cancellationToken)
    {
        var (digest, now) = (CaseLinkSecrets.DigestOfToken(token), clock.GetUtcNow().UtcDateTime);
        return db.Set<ExpertInvitation>().SingleOrDefaultAsync(row => row.TokenDigest == digest && row.OpenedAt == null && row.RevokedAt == null && row.ExpiresAt > now, cancellationToken);
    }

    internal string PhoneOf(ExpertInvitation invitation) => secrets.OpenPhone(invitation.BureauId, invitation.PhoneCipher);

    internal static InvitedActor ActorOf(ExpertInvitation row) => new(row.Id, row.InspectionId, row.BureauId, row.Name, row.Pseudonym);

    /// <summary>The link is used up and the browser is the expert's; the caller saves.</summary>
    internal static void Open(HttpContext http, ExpertInvitation invitation, DateTime now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        (invitation.OpenedAt, invitation.CookieDigest) = (now, DigestOf(secret));
        http.Response.Cookies.Append(Cookie, secret, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
            MaxAge = invitation.ExpiresAt - now,
            IsEssential = true,
        });
    }

    private static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
