using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Takan.Platform.Words;

/// <summary>Chinese is the product's language; English is a switch that keeps the page and is remembered by the browser.</summary>
public static class Language
{
    public const string Cookie = "takan-lang";

    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>For <c>&lt;html lang&gt;</c>.</summary>
    public static string Tag => IsEnglish ? "en" : "zh-CN";

    /// <summary>Numbers and dates are read and written as in China whatever the language of the words.</summary>
    public static void UseLanguage(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        CultureInfo.CurrentCulture = Chinese;
        CultureInfo.CurrentUICulture = http.Preference("lang", Cookie) == "en" ? English : Chinese;
        await next(http);
    });

    /// <summary>A reader's choice: from the address (then it is remembered for a year), else as remembered.</summary>
    public static string? Preference(this HttpContext http, string parameter, string cookie)
    {
        if (http.Request.Query[parameter] is not [{ Length: > 0 and < 8 } chosen]) return http.Request.Cookies[cookie];
        http.Response.Cookies.Append(cookie, chosen, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });
        return chosen;
    }

    /// <summary>This page again, with one choice changed: <c>?lang=en</c>, <c>?elder=1</c>.</summary>
    public static string SamePageWith(this HttpRequest request, string parameter, string value)
    {
        var kept = request.Query.Where(pair => pair.Key is not ("lang" or "elder"));
        return request.PathBase + request.Path + QueryString.Create(kept).Add(parameter, value);
    }
}
