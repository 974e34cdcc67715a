using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Takan.Platform.Layout;

/// <summary><c>&lt;styles of="staff"/&gt;</c>: a style sheet of the client bundle.</summary>
[HtmlTargetElement("styles", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StylesTag(ClientFiles files) : TagHelper
{
    public required string Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "link";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("rel", "stylesheet");
        output.Attributes.SetAttribute("href", files[Of + ".css"].Address);
        output.Attributes.SetAttribute("data-turbo-track", "reload");
    }
}

/// <summary><c>&lt;island of="signature"/&gt;</c>: loads <c>client/signature/index.ts</c>. Write it in the page's <c>Scripts</c> section.</summary>
[HtmlTargetElement("island", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IslandTag(ClientFiles files) : TagHelper
{
    public required string Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("src", files[Of + ".js"].Address);
        output.Attributes.SetAttribute(new TagHelperAttribute("defer", null, HtmlAttributeValueStyle.Minimized));
        output.Attributes.SetAttribute("data-turbo-track", "reload");
    }
}
