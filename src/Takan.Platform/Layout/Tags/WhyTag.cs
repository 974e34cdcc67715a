using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Takan.Law;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

/// <summary>
/// Why something cannot be done now: lock, reason, rule id. <c>&lt;why refusal="@refusal"/&gt;</c>,
/// or <c>&lt;why rule="HC-27"&gt;…&lt;/why&gt;</c>. Nothing is written where the refusal is null.
/// </summary>
[HtmlTargetElement("why", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhyTag : TagHelper
{
    public Refusal? Refusal { get; set; }

    public string? Rule { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        if (Refusal is null && own.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "why");
        output.Content.SetHtmlContent(Sentence(Refusal?.Say(), own, Refusal?.Rule ?? Rule, View.HttpContext));
    }

    internal static IHtmlContent Sentence(string? words, IHtmlContent? own, string? rule, HttpContext http)
    {
        var sentence = new HtmlContentBuilder().AppendHtml(IconTag.Svg("lock")).AppendHtml("<div>");
        if (words is not null) sentence.Append(words);
        else if (own is not null) sentence.AppendHtml(own);
        if (rule is not null) sentence.AppendHtml(RuleMark.Of(rule, http));
        return sentence.AppendHtml("</div>");
    }
}
