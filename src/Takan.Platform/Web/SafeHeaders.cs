using Microsoft.AspNetCore.Builder;

namespace Takan.Platform.Web;

/// <summary>A strict policy for every answer. Nothing comes from outside, nothing is kept by caches unless a file says so.</summary>
public static class SafeHeaders
{
    /// <summary>Turbo writes the style sheet of its progress bar into the page; this digest lets in that one text and no other.</summary>
    private const string TurboProgressBar = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

    private const string Policy =
        "default-src 'self'; style-src 'self' " + TurboProgressBar + "; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache, no-store";
        await next(http);
    });
}
