using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Platform.Access.Devices;

/// <summary>Knows a paired device by its cookie. One that was revoked is unknown at its next request.</summary>
public sealed class PairedDevices(TakanDb db, TimeProvider clock)
{
    private const string Cookie = "takan-device";
    private const int SecretBytes = 32;

    // It stands there for years; what ends it is the administrator, not the calendar. No browser keeps a cookie longer without being told again.
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    public async Task<DeviceActor?> FindAsync(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var secret) || secret.Length != 2 * SecretBytes) return null;
        var digest = DigestOf(secret);
        var device = await db.Set<PairedDevice>().AsNoTracking().SingleOrDefaultAsync(row => row.CookieDigest == digest && row.RevokedAt == null, http.RequestAborted);
        return device is null ? null : new(device.Id, device.BureauId, device.PlaceId, device.Pseudonym);
    }

    /// <summary>Sets the cookie; the caller saves.</summary>
    internal void Give(HttpContext http, PairedDevice device)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        device.CookieDigest = DigestOf(secret);
        SetCookie(http, secret);
    }

    /// <summary>A device that is used stays paired. A stream that is judged again has answered long ago.</summary>
    internal void Renew(HttpContext http)
    {
        if (!http.Response.HasStarted && http.Request.Cookies.TryGetValue(Cookie, out var secret)) SetCookie(http, secret);
    }

    private void SetCookie(HttpContext http, string secret) => http.Response.Cookies.Append(Cookie, secret, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        Expires = clock.GetUtcNow() + Life,
        IsEssential = true,
    });

    private static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
