using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Keys;

namespace Takan.Platform.Access.ProvenPhones;

/// <summary>The cookie of a phone that applies, before there is a case.</summary>
public sealed class PhoneProofs(TakanDb db, KeyRing keys, TimeProvider clock)
{
    public const string Cookie = "takan-apply";

    /// <summary>Long enough for the message to arrive and one more to be asked for.</summary>
    private static readonly TimeSpan Asking = TimeSpan.FromMinutes(20);

    /// <summary>Long enough to fill in a form with the papers at hand.</summary>
    private static readonly TimeSpan Filling = TimeSpan.FromHours(4);

    private const string Purpose = "phone-proof";
    private const int TailLength = 4;

    /// <summary>A phone as the actor of an act; null before the code was proven.</summary>
    public async Task<PhoneActor?> FindAsync(HttpContext http) =>
        await ReadAsync(http) is { ProvenAt: not null } proof ? ActorOf(proof) : null;

    /// <summary>Proven or not; null when the browser has none in force.</summary>
    public async Task<PhoneProof?> ReadAsync(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var secret) || secret.Length != 64) return null;
        var (digest, now) = (DigestOf(secret), clock.GetUtcNow().UtcDateTime);
        return await db.Set<PhoneProof>().SingleOrDefaultAsync(row => row.CookieDigest == digest && row.ExpiresAt > now, http.RequestAborted);
    }

    /// <summary>Forgets the phone that was proven, or asked for, in this browser.</summary>
    public async Task EndAsync(HttpContext http)
    {
        if (await ReadAsync(http) is { } proof) await db.Set<PhoneProof>().Where(row => row.Id == proof.Id).ExecuteDeleteAsync(http.RequestAborted);
        http.Response.Cookies.Delete(Cookie);
    }

    public async Task<MobilePhone> PhoneOfAsync(PhoneActor actor, CancellationToken cancellationToken)
    {
        var cipher = await db.Set<PhoneProof>().Where(row => row.Id == actor.ProofId).Select(row => row.PhoneCipher).SingleAsync(cancellationToken);
        return MobilePhone.Parse(keys.OpenText(actor.BureauId, Purpose, cipher)).Value!;
    }

    internal Guid SubjectOf(MobilePhone phone) => new(keys.KeyedDigest(Purpose, phone.Value).AsSpan(0, 16));

    internal static PhoneActor ActorOf(PhoneProof proof) => new(proof.Id, proof.BureauId, proof.Topic, proof.PhoneTail, proof.Pseudonym);

    /// <summary>Adds the asking phone to the unit of work and sets the cookie; the caller saves.</summary>
    internal PhoneProof Begin(HttpContext http, Guid bureauId, string topic, MobilePhone phone, DateTime now)
    {
        var proof = new PhoneProof
        {
            Id = Guid.CreateVersion7(),
            BureauId = bureauId,
            Topic = topic,
            Subject = SubjectOf(phone),
            PhoneCipher = keys.SealText(bureauId, Purpose, phone.Value),
            PhoneTail = phone.Value[^TailLength..],
            CookieDigest = GiveCookie(http),
            Pseudonym = Pseudonyms.ForApplicant(),
            CreatedAt = now,
            ExpiresAt = now + Asking,
        };
        db.Add(proof);
        return proof;
    }

    internal static void Prove(HttpContext http, PhoneProof proof, DateTime now)
    {
        (proof.ProvenAt, proof.ExpiresAt) = (now, now + Filling);
        proof.CookieDigest = GiveCookie(http);
    }

    /// <summary>It ends with the browser, or with the proof: on a borrowed phone nothing of it stays.</summary>
    private static byte[] GiveCookie(HttpContext http)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(Cookie, secret, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
            IsEssential = true,
        });
        return DigestOf(secret);
    }

    private static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
