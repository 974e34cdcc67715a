using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Takan.Platform.Layout;

/// <summary><c>&lt;copy value="91370…" label="信用代码"/&gt;</c>: a button that copies. With content, the content is its words.</summary>
[HtmlTargetElement("copy", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CopyTag(IStringLocalizer words) : TagHelper
{
    public required string Value { get; set; }

    /// <summary>What is copied, for those who do not see the icon.</summary>
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        output.TagName = "copy-text";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("value", Value);
        output.Content.SetHtmlContent("<button class=\"copy\" type=\"button\" hidden");
        if (own.IsEmptyOrWhiteSpace) output.Content.AppendHtml(" aria-label=\"").Append(words["复制{0}", Label ?? ""].Value).AppendHtml("\"");
        output.Content.AppendHtml(">").AppendHtml(IconTag.Svg("copy")).AppendHtml(own).AppendHtml("</button>");
    }
}
