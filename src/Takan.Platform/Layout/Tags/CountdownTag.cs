using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

/// <summary><c>&lt;countdown utc="@visit.Start"/&gt;</c>: 还有 18 分钟, kept true while the page stands open. <c>clock="true"</c>: 12:41.</summary>
[HtmlTargetElement("countdown", Attributes = "utc", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CountdownTag(TimeProvider time) : TagHelper
{
    public DateTime Utc { get; set; }

    public bool Clock { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var now = time.GetUtcNow().UtcDateTime;
        output.TagName = "count-down";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("to", Iso(Utc));
        output.Attributes.SetAttribute("now", Iso(now));
        if (Clock) output.Attributes.SetAttribute("form", "clock");
        output.Content.SetContent(Clock ? (now - Utc).Duration().Length() : Utc.FromNow(now));
    }

    private static string Iso(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
