using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Takan.Platform.Layout;

/// <summary><c>&lt;icon name="lock"/&gt;</c>: decoration. With <c>label</c> it is read aloud.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag : TagHelper
{
    public required string Name { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name, Label));
    }

    internal static string Svg(string name, string? label = null)
    {
        var meaning = label is null
            ? "aria-hidden=\"true\" focusable=\"false\""
            : string.Create(CultureInfo.InvariantCulture, $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\"");
        return $"<svg class=\"ic\" viewBox=\"0 0 24 24\" {meaning}>{Icons.Drawing(name)}</svg>";
    }
}
