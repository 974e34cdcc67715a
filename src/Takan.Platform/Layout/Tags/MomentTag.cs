using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

public enum MomentForm
{
    /// <summary>2026年12月3日 周四 14:30</summary>
    DayAndClock,

    /// <summary>2026年12月3日 周四</summary>
    Day,

    /// <summary>14:30</summary>
    Clock,

    /// <summary>12-03 14:30</summary>
    Stamp,

    /// <summary>2026-12-03 14:30:05</summary>
    Exact,

    /// <summary>2026年12月3日</summary>
    FullDay,
}

/// <summary><c>&lt;moment utc="@visit.Start" hint/&gt;</c>: 2026年12月3日 周四 14:30 · 还有 2 天.</summary>
[HtmlTargetElement("moment", Attributes = "utc", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTag(TimeProvider time) : TagHelper
{
    public DateTime? Utc { get; set; }

    public MomentForm Form { get; set; }

    /// <summary>Adds how far away it is.</summary>
    public bool Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Utc is not { } utc)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Written(utc));
        if (Hint) output.PostElement.AppendHtml("<span class=\"soft\"> · ").Append(utc.FromNow(time.GetUtcNow().UtcDateTime)).AppendHtml("</span>");
    }

    private string Written(DateTime utc) => Form switch
    {
        MomentForm.Day => utc.ShanghaiDate().Day(),
        MomentForm.Clock => utc.Clock(),
        MomentForm.Stamp => utc.Stamp(),
        MomentForm.Exact => utc.ExactStamp(),
        MomentForm.FullDay => utc.ShanghaiDate().FullDay(),
        _ => utc.DayAndClock(),
    };
}
