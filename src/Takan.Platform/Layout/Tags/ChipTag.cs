using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Takan.Platform.Layout;

/// <summary>What a status asks of the reader; it chooses colour and icon, the word is the page's.</summary>
public enum ChipKind
{
    /// <summary>Nothing: grey ring.</summary>
    Plain,

    /// <summary>All well: green tick.</summary>
    Ok,

    /// <summary>An act waits: blue.</summary>
    Do,

    /// <summary>A clock runs, or something is to be put right: ochre.</summary>
    Wait,

    /// <summary>Overdue or in danger, and nothing else: vermilion.</summary>
    Bad,
}

/// <summary><c>&lt;chip kind="Ok"&gt;符合&lt;/chip&gt;</c>: word + colour + icon.</summary>
[HtmlTargetElement("chip")]
public sealed class ChipTag : TagHelper
{
    public ChipKind Kind { get; set; }

    /// <summary>Another icon than the kind's own.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (colour, icon) = Kind switch
        {
            ChipKind.Ok => ("st st-ok", "check-circle"),
            ChipKind.Do => ("st st-do", "run"),
            ChipKind.Wait => ("st st-wait", "clock"),
            ChipKind.Bad => ("st st-bad", "alert"),
            _ => ("st", "ring"),
        };
        output.TagName = "span";
        output.Attributes.SetAttribute("class", colour);
        output.PreContent.SetHtmlContent(IconTag.Svg(Icon ?? icon));
    }
}
