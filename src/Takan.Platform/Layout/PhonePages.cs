using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Takan.Platform.Layout;

/// <summary>Which addresses an applicant's phone opens.</summary>
internal static class PhonePages
{
    /// <summary>The address that was asked for, also while its error is being shown.</summary>
    public static PathString PathAsked(this HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? http.Request.Path;

    public static bool IsOnPhone(this HttpContext http)
    {
        var path = http.PathAsked();
        return path.StartsWithSegments("/my") || path.StartsWithSegments("/s") || path.StartsWithSegments("/c");
    }
}
