using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Takan.Platform.Web;

namespace Takan.Platform.EvidenceStore;

/// <summary>A store that says no is no error of the system: programs get its code, readers its words.</summary>
public sealed class StoreRefused : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not EvidenceRefusedException refused) return false;
        var path = new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path);
        // The error page, which comes next, reads it from here.
        httpContext.Items[RefusalPage.ItemKey] = refused.Refusal;
        if (!path.StartsWithSegments("/api")) return false;
        await RefusalPage.Problem(refused.Refusal).ExecuteAsync(httpContext);
        return true;
    }
}
