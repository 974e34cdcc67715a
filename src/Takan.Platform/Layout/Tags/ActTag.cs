using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Takan.Law;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

public enum ActKind
{
    /// <summary>Outlined.</summary>
    Line,

    /// <summary>Filled: the one thing that is asked. One a screen.</summary>
    Main,

    /// <summary>Looks like a link.</summary>
    Quiet,
}

/// <summary>
/// A button, or with <c>href</c> a link that looks like one. With a <c>refusal</c> it stays visible and focusable,
/// does nothing, and leads to the reason, which stands with it and with no other button (or in the <c>why</c> whose id is given).
/// </summary>
[HtmlTargetElement("act")]
public sealed class ActTag : TagHelper
{
    public ActKind Kind { get; set; }

    public string? Icon { get; set; }

    public string? Href { get; set; }

    public bool Small { get; set; }

    public bool Large { get; set; }

    public Refusal? Refusal { get; set; }

    /// <summary>Id of a <c>why</c> elsewhere on the page; without it the reason is written right after the button.</summary>
    public string? WhyId { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Classes(output.Attributes["class"]?.Value?.ToString()));
        if (Icon is not null) output.PreContent.SetHtmlContent(IconTag.Svg(Icon));
        if (Refusal is not null) Refuse(Refusal, output);
        else if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
        }
        else
        {
            output.TagName = "button";
            if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        }
    }

    private void Refuse(Refusal refusal, TagHelperOutput output)
    {
        var id = WhyId ?? NextId();
        output.TagName = "a";
        foreach (var name in (string[])["type", "name", "value", "form", "formaction"]) output.Attributes.RemoveAll(name);
        output.Attributes.SetAttribute("href", "#" + id);
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("aria-disabled", "true");
        output.Attributes.SetAttribute("aria-describedby", id);
        if (WhyId is not null) return;
        output.PreElement.AppendHtml("<div class=\"off-act\">");
        output.PostElement
            .AppendHtml($"<div class=\"why\" id=\"{id}\">")
            .AppendHtml(WhyTag.Sentence(refusal.Say(), null, refusal.Rule, View.HttpContext))
            .AppendHtml("</div></div>");
    }

    private string NextId()
    {
        var items = View.HttpContext.Items;
        var number = items["takan.why"] is int last ? last + 1 : 1;
        items["takan.why"] = number;
        return string.Create(CultureInfo.InvariantCulture, $"why-{number}");
    }

    /// <summary>The staff and the phone style sheet each know their own names.</summary>
    private string Classes(string? own) => string.Join(' ', new[]
    {
        "btn",
        Kind switch { ActKind.Main => "btn-primary btn-main", ActKind.Quiet => "btn-link", _ => "btn-line" },
        Small ? "btn-sm" : null,
        Large ? "btn-lg" : null,
        own,
    }.Where(name => name is not null));
}
