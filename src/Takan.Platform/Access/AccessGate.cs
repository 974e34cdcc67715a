using Microsoft.AspNetCore.Http;
using Takan.Platform.Web;

namespace Takan.Platform.Access;

/// <summary>Stands between routing and every endpoint: who is refused by the <see cref="Gatekeeper"/> goes no further.</summary>
public sealed class AccessGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Gatekeeper gatekeeper)
    {
        var refusal = http.GetEndpoint() is { } endpoint ? await gatekeeper.JudgeAsync(http, endpoint.Metadata.GetMetadata<IAccessRule>()) : null;
        if (refusal is null) await next(http);
        else await RefusalPage.AnswerAsync(http, refusal);
    }
}
