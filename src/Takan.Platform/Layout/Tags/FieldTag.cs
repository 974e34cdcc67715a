using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Takan.Platform.Layout;

/// <summary>
/// One question of a form: label, hint, error, control. <c>&lt;field for="Input.Phone" hint="…" type="tel"/&gt;</c>.
/// With content, the content is the control (its id must be the field's: <c>Input_Phone</c>). Attributes that it does
/// not know (maxlength, inputmode, autocomplete …) go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag(IStringLocalizer words) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>Without it: the property's <c>[Display(Name = "…")]</c>.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Id of what explains more, elsewhere on the page.</summary>
    public string? HintId { get; set; }

    /// <summary>Rules whose refusal concerns this question: <c>TK-STF-3 TK-STF-4</c>. It is said here then, and the summary leads here.</summary>
    public string? Answers { get; set; }

    /// <summary>An input type, or <c>textarea</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Makes it a list to choose from.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    public bool Optional { get; set; }

    /// <summary><c>short</c> for numbers and dates, <c>wide</c> for the whole width.</summary>
    public string? Width { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        View.ViewData.ModelState.TryGetValue(name, out var state);
        var answers = FieldMessage.Rules(Answers);
        var error = FieldMessage.Of(View, name, answers);
        FormLabels.Add(View.HttpContext, new(name, id, Label ?? For.Metadata.GetDisplayName(), answers));

        var described = string.Join(' ', new[] { HintId, Hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.Where(part => part is not null));
        var control = FieldControl.Build(this, name, id, state, described, error is not null, output.Attributes);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field" + (Width is null ? "" : " field-" + Width) + (error is null ? "" : " field-wrong"));
        output.Content.SetHtmlContent(Heading(id, error)).AppendHtml(own.IsEmptyOrWhiteSpace ? control : own);
    }

    private IHtmlContentBuilder Heading(string id, string? error)
    {
        var heading = new HtmlContentBuilder()
            .AppendHtml($"<label for=\"{id}\">").Append(Label ?? For.Metadata.GetDisplayName());
        if (Optional) heading.AppendHtml(" <span class=\"optional\">").Append(words["（可不填）"].Value).AppendHtml("</span>");
        heading.AppendHtml("</label>");
        if (Hint is not null) heading.AppendHtml($"<p class=\"hint\" id=\"{id}-hint\">").Append(Hint).AppendHtml("</p>");
        if (error is not null) heading.AppendHtml(FieldMessage.Line(id, error));
        return heading;
    }
}
