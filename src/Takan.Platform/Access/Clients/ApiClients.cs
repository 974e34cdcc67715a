using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Platform.Access.Clients;

/// <summary>Knows a client by the key in its Authorization header. A revoked key is an unknown one.</summary>
public sealed class ApiClients(TakanDb db)
{
    private const string Scheme = "Bearer ";
    private const string Prefix = "takan_";
    private const int KeyBytes = 32;

    public async Task<ApiClientActor?> FindAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme + Prefix, StringComparison.Ordinal)) return null;
        var digest = DigestOf(header[Scheme.Length..]);
        var client = await db.Set<ApiClient>().AsNoTracking().SingleOrDefaultAsync(row => row.KeyDigest == digest && row.RevokedAt == null, http.RequestAborted);
        return client is null ? null : new(client.Id, client.BureauId, client.Name, client.Pseudonym);
    }

    internal static string NewKey() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    internal static byte[] DigestOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
