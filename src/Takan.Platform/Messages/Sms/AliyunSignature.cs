using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Takan.Platform.Messages;

/// <summary>
/// Request signature version 3 of Alibaba Cloud (ACS3-HMAC-SHA256), for calls in RPC style: parameters in the query, empty body.
/// Source: help.aliyun.com, "V3 版本请求体&amp;签名机制".
/// </summary>
public sealed class AliyunSignature(string accessKeyId, string accessKeySecret)
{
    private const string Algorithm = "ACS3-HMAC-SHA256";
    private static readonly string EmptyBody = Convert.ToHexStringLower(SHA256.HashData([]));

    public HttpRequestMessage Request(Uri endpoint, string action, string version, IReadOnlyDictionary<string, string> parameters, DateTime now, string nonce)
    {
        var query = string.Join('&', parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value)));
        var request = new HttpRequestMessage(HttpMethod.Post, new UriBuilder(endpoint) { Query = query }.Uri);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = endpoint.Authority,
            ["x-acs-action"] = action,
            ["x-acs-content-sha256"] = EmptyBody,
            ["x-acs-date"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = nonce,
            ["x-acs-version"] = version,
        };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", Authorization("POST", endpoint.AbsolutePath, query, headers));
        return request;
    }

    /// <param name="headers">Lower-case names, in order.</param>
    public string Authorization(string method, string path, string query, SortedDictionary<string, string> headers)
    {
        var signed = string.Join(';', headers.Keys);
        var canonical = string.Join('\n', method, path, query,
            string.Concat(headers.Select(header => $"{header.Key}:{header.Value.Trim()}\n")), signed, headers["x-acs-content-sha256"]);
        var toSign = Algorithm + "\n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(accessKeySecret), Encoding.UTF8.GetBytes(toSign)));
        return $"{Algorithm} Credential={accessKeyId},SignedHeaders={signed},Signature={signature}";
    }
}
