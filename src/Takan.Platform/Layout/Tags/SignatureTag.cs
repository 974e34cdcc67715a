using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Takan.Platform.Layout;

/// <summary>
/// <c>&lt;signature for="Input.Signature" other="/my/consent/code" other-words="不会写？改用短信验证码签"/&gt;</c>: a place to sign with
/// the finger; the field receives a PNG as data URL. The page also loads <c>&lt;island of="signature"/&gt;</c>.
/// Who cannot write, or has no script, takes the other way, so there must be one.
/// </summary>
[HtmlTargetElement("signature", Attributes = "for,other,other-words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SignatureTag(IStringLocalizer words) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Other { get; set; }

    public required string OtherWords { get; set; }

    /// <summary>What stands on the line while it is empty.</summary>
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        output.TagName = "sign-pad";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content
            .AppendHtml("<div class=\"sign\"><canvas tabindex=\"-1\" role=\"img\" aria-label=\"").Append(words["签名板，用手指写"].Value)
            .AppendHtml("\"></canvas><span class=\"sign-hint\">").Append(Hint ?? words["请用手指写在线上"].Value).AppendHtml("</span></div>")
            .AppendHtml($"<input type=\"hidden\" id=\"{id}\" name=\"{name}\"><div class=\"sign-tools\">")
            .AppendHtml("<a href=\"").Append(Other).AppendHtml("\">").Append(OtherWords).AppendHtml("</a>")
            .AppendHtml("<button type=\"button\" data-clear hidden>").AppendHtml(IconTag.Svg("refresh")).Append(words["重写"].Value).AppendHtml("</button></div>");
    }
}
