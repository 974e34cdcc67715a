using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

/// <summary>长辈版: the applicant's text at 18, 24 or 30 px, kept by the browser, switched by <c>?elder=1</c> in a link or QR code.</summary>
public enum TextSize
{
    Standard = 0,
    Elder = 1,
    Largest = 2,
}

public static class TextSizes
{
    public const string Cookie = "takan-elder";

    /// <summary>Read once at the door: an error page no longer has the address that the reader asked for.</summary>
    public static void UseTextSize(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        http.Items[Cookie] = http.Preference("elder", Cookie) switch
        {
            "1" => Layout.TextSize.Elder,
            "2" => Layout.TextSize.Largest,
            _ => Layout.TextSize.Standard,
        };
        await next(http);
    });

    public static TextSize TextSize(this HttpContext http) => http.Items[Cookie] as TextSize? ?? Layout.TextSize.Standard;

    /// <summary>The classes of <c>&lt;html&gt;</c>.</summary>
    public static string Classes(this TextSize size) => size switch
    {
        Layout.TextSize.Elder => "elder",
        Layout.TextSize.Largest => "elder elder-max",
        _ => "",
    };

    public static TextSize Next(this TextSize size) => (TextSize)(((int)size + 1) % 3);

    /// <summary>What the switch offers: the size that comes next.</summary>
    public static string SwitchWords(this TextSize size) => size switch
    {
        Layout.TextSize.Standard => "长辈版",
        Layout.TextSize.Elder => "更大字",
        _ => "标准版",
    };
}
