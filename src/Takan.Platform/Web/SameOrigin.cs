using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Takan.Law;

namespace Takan.Platform.Web;

/// <summary>
/// No other site can act with a reader's cookies. Browsers say where a request comes from (<c>Sec-Fetch-Site</c>, older ones <c>Origin</c>);
/// programs say neither and carry no cookies by themselves. Forms carry a token besides.
/// </summary>
public static class SameOrigin
{
    public static readonly Refusal FromElsewhere = new("TK-WEB-1", "这个请求来自别的网站，没有执行。请在本系统的页面上操作。", "This request came from another site and was not carried out. Please use the pages of this system.");

    public static void UseSameOrigin(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsSafe(http.Request.Method) || IsOurs(http) || IsTold(http)) await next(http);
        else await RefusalPage.AnswerAsync(http, FromElsewhere);
    });

    /// <summary>Refused already, and on the way to the page that says so.</summary>
    private static bool IsTold(HttpContext http) => http.Items[RefusalPage.ItemKey] == (object)FromElsewhere;

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOurs(HttpContext http)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0) return true;
        var published = http.RequestServices.GetRequiredService<PublicAddress>();
        return origin == $"{http.Request.Scheme}://{http.Request.Host}" || origin == published.Base;
    }
}
