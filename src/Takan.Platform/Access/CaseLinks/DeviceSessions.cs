using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Hall;
using Takan.Platform.Database;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>The cookie of an applicant's phone: opened by a one-time code, read at each request, closed when the link ends.</summary>
public sealed class DeviceSessions(TakanDb db, SharedSessions shared, TimeProvider clock)
{
    public const string Cookie = "takan-case";

    public static readonly TimeSpan Life = TimeSpan.FromHours(20);

    public async Task<ApplicantActor?> FindAsync(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var secret) || secret.Length != 64) return null;
        var digest = DigestOf(secret);
        var now = clock.GetUtcNow().UtcDateTime;
        var session = await db.SessionsNotEnded(now).Where(row => row.CookieDigest == digest).AsNoTracking().SingleOrDefaultAsync(http.RequestAborted);
        if (session is null) return null;
        var lasts = session.SharedDeviceId is null ? session.ExpiresAt > now : await shared.LastsAsync(http.Request, session, now);
        return lasts ? new(session.Id, session.CaseId, session.BureauId, session.Pseudonym) : null;
    }

    /// <summary>Adds the session to the unit of work and sets the cookie; the caller saves.</summary>
    /// <param name="at">The device of the hall that it is opened at; null for a phone of one's own.</param>
    public DeviceSession Open(HttpContext http, CaseLink link, DeviceActor? at = null)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + (at is null ? Life : SeatRules.Idle);
        var session = new DeviceSession
        {
            Id = Guid.CreateVersion7(),
            LinkId = link.Id,
            CaseId = link.CaseId,
            BureauId = link.BureauId,
            CookieDigest = DigestOf(secret),
            Pseudonym = link.Pseudonym,
            SharedDeviceId = at?.DeviceId,
            CreatedAt = now,
            ExpiresAt = until < link.ExpiresAt ? until : link.ExpiresAt,
        };
        db.Add(session);
        http.Response.Cookies.Append(Cookie, secret, new CookieOptions
        {
            HttpOnly = true,
            // Lax: the link arrives from a message or another app, and the cookie must come along with that first GET.
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
            // At a PC of the hall it ends with the browser too.
            Expires = at is null ? session.ExpiresAt : null,
            IsEssential = true,
        });
        return session;
    }

    /// <summary>Whoever sits down next finds nothing of this one.</summary>
    public async Task CloseAsync(HttpContext http)
    {
        if (await FindAsync(http) is { } here)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await db.Set<DeviceSession>().Where(row => row.Id == here.DeviceSessionId && row.RevokedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now), http.RequestAborted);
        }

        http.Response.Cookies.Delete(Cookie);
    }

    private static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
