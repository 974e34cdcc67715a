using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Takan.Platform.Layout;

/// <summary><c>&lt;dl class="facts"&gt;&lt;fact name="单位"&gt;…&lt;/fact&gt;&lt;/dl&gt;</c></summary>
[HtmlTargetElement("fact", Attributes = "name")]
public sealed class FactTag : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.PreContent.AppendHtml("<dt>").Append(Name).AppendHtml("</dt><dd>");
        output.PostContent.AppendHtml("</dd>");
    }
}
