using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>The cookie of an applicant's phone: opened by a one-time code, read at each request, closed when the link ends.</summary>
public sealed class DeviceSessions(TakanDb db, TimeProvider clock)
{
    public const string Cookie = "takan-case";

    public static readonly TimeSpan Life = TimeSpan.FromHours(20);

    public async Task<ApplicantActor?> FindAsync(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var secret) || secret.Length != 64) return null;
        var digest = DigestOf(secret);
        var now = clock.GetUtcNow().UtcDateTime;
        var session = await (
            from device in db.Set<DeviceSession>()
            join link in db.Set<CaseLink>() on device.LinkId equals link.Id
            where device.CookieDigest == digest && device.ExpiresAt > now && device.RevokedAt == null
                && link.ExpiresAt > now && link.RevokedAt == null
            select device).AsNoTracking().SingleOrDefaultAsync(http.RequestAborted);
        return session is null ? null : new(session.Id, session.CaseId, session.BureauId, session.Pseudonym);
    }

    /// <summary>Adds the session to the unit of work and sets the cookie; the caller saves.</summary>
    public DeviceSession Open(HttpContext http, CaseLink link)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new DeviceSession
        {
            Id = Guid.CreateVersion7(),
            LinkId = link.Id,
            CaseId = link.CaseId,
            BureauId = link.BureauId,
            CookieDigest = DigestOf(secret),
            Pseudonym = link.Pseudonym,
            CreatedAt = now,
            ExpiresAt = now + Life < link.ExpiresAt ? now + Life : link.ExpiresAt,
        };
        db.Add(session);
        http.Response.Cookies.Append(Cookie, secret, new CookieOptions
        {
            HttpOnly = true,
            // Lax: the link arrives from a message or another app, and the cookie must come along with that first GET.
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
            Expires = session.ExpiresAt,
            IsEssential = true,
        });
        return session;
    }

    private static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
