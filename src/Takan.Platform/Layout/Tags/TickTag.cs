using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Takan.Platform.Layout;

/// <summary>
/// One box to tick, with what is wrong said at it: <c>&lt;tick name="Compared" ticked="@Model.Compared" answers="LJ-13"&gt;Compared&lt;/tick&gt;</c>.
/// A box of several under one name says with <c>field</c> which of them is meant.
/// </summary>
[HtmlTargetElement("tick", Attributes = "name")]
public sealed class TickTag : TagHelper
{
    public required string Name { get; set; }

    public string Value { get; set; } = "true";

    public bool Ticked { get; set; }

    /// <summary>Under what its fault is kept, where that is not the name.</summary>
    public string? Field { get; set; }

    /// <summary>What the summary calls it, where its own words are too long or too many.</summary>
    public string? Label { get; set; }

    /// <summary>Rules whose refusal concerns this box.</summary>
    public string? Answers { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var field = Field ?? Name;
        var (id, answers) = (TagBuilder.CreateSanitizedId(field, "_"), FieldMessage.Rules(Answers));
        var error = FieldMessage.Of(View, field, answers);
        FormLabels.Add(View.HttpContext, new(field, id, Label ?? "", answers));

        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (attribute, value) in new[] { ("type", "checkbox"), ("id", id), ("name", Name), ("value", Value) }) box.Attributes[attribute] = value;
        if (Ticked) box.Attributes["checked"] = "checked";
        if (error is not null)
        {
            box.Attributes["aria-invalid"] = "true";
            box.Attributes["aria-describedby"] = id + "-error";
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field field-wide" + (error is null ? "" : " field-wrong"));
        if (error is not null) output.Content.AppendHtml(FieldMessage.Line(id, error));
        output.Content.AppendHtml("<label class=\"choice\">").AppendHtml(box).AppendHtml("<span>").AppendHtml(words).AppendHtml("</span></label>");
    }
}
