using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Takan.Platform.Layout;

/// <summary>
/// The rule behind a sentence. Staff know the numbers and read them in the line; on the applicant's phone the number stands folded away,
/// for who wants to ask about it.
/// </summary>
internal static class RuleMark
{
    public static IHtmlContent Of(string rule, HttpContext http)
    {
        if (!http.IsOnPhone()) return new HtmlContentBuilder().AppendHtml(" <span class=\"rule\">").Append(rule).AppendHtml("</span>");
        var words = http.RequestServices.GetRequiredService<IStringLocalizer>();
        return new HtmlContentBuilder()
            .AppendHtml("<details class=\"rule-fold\"><summary>").Append(words["为什么"].Value).AppendHtml("</summary><span class=\"rule\">")
            .Append(words["规则编号 {0}，打电话问的时候可以报给我们。", rule].Value).AppendHtml("</span></details>");
    }
}
