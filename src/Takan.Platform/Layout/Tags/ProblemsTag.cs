using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

/// <summary>
/// Everything that is wrong with what was sent, first in the page's main part; each line leads to its field.
/// A refusal of the act itself stands there too, with its rule. Nothing is written when all is well.
/// </summary>
[HtmlTargetElement("problems", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProblemsTag(IStringLocalizer words) : TagHelper
{
    public Refusal? Refusal { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = View.ViewData.ModelState
            .SelectMany(field => field.Value!.Errors.Select(error => (field.Key, error.ErrorMessage)))
            .OrderBy(fault => PlaceOf(fault.Key), StringComparer.Ordinal).ToList();
        if (wrong.Count == 0 && Refusal is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "problems");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content
            .AppendHtml("<h2>").AppendHtml(IconTag.Svg("alert"))
            .Append(wrong.Count > 0 ? words["有 {0} 处要改", wrong.Count].Value : words["现在还不能这样做"].Value).AppendHtml("</h2><ul>")
            .AppendHtml(Lines(wrong)).AppendHtml("</ul>");
    }

    private HtmlContentBuilder Lines(IEnumerable<(string Field, string Words)> wrong)
    {
        var lines = new HtmlContentBuilder();
        if (Refusal is not null)
            lines.AppendHtml("<li>").Append(Refusal.Say()).AppendHtml(RuleMark.Of(Refusal.Rule, View.HttpContext)).AppendHtml("</li>");
        foreach (var (field, sentence) in wrong)
        {
            if (field.Length == 0) lines.AppendHtml("<li>").Append(sentence).AppendHtml("</li>");
            else lines.AppendHtml($"<li><a href=\"#{TagBuilder.CreateSanitizedId(field, "_")}\">").Append(Named(field, sentence)).AppendHtml("</a></li>");
        }

        return lines;
    }

    /// <summary>Down the form, as its fields are declared; the framework's own order is the alphabet's.</summary>
    private string PlaceOf(string field)
    {
        var (place, parent) = (new List<int>(), (ModelMetadata?)View.ViewData.ModelMetadata);
        foreach (var name in field.Split('.'))
        {
            place.Add(parent?.Properties.TakeWhile(property => property.PropertyName != name).Count() ?? 0);
            parent = parent?.Properties[name];
        }

        return string.Join('.', place.Select(number => number.ToString("D4", CultureInfo.InvariantCulture)));
    }

    /// <summary>“这里要填写” says nothing away from its field: the label goes before it.</summary>
    private string Named(string field, string sentence)
    {
        var metadata = field.Split('.').Aggregate<string, ModelMetadata?>(View.ViewData.ModelMetadata, (parent, name) => parent?.Properties[name]);
        var label = metadata?.DisplayName;
        return label is null || sentence.Contains(label, StringComparison.Ordinal) ? sentence : words["{0}：{1}", label, sentence].Value;
    }
}
