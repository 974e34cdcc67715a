using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Web;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

/// <summary>
/// Everything that is wrong with what was sent, first in the page's main part, in the order of the form; each line names its question and leads to it.
/// A refusal of the act itself stands there too, with its rule. Nothing is written when all is well.
/// </summary>
[HtmlTargetElement("problems", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProblemsTag(IStringLocalizer words) : TagHelper
{
    public Refusal? Refusal { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <param name="Question">Null where it concerns none, or one that the page does not show.</param>
    private sealed record Fault(FormLabel? Question, string Field, string Words, string? Rule = null);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Refusal ??= ShownRefusal.Of(View.HttpContext);
        if (View.ViewData.ModelState.ErrorCount == 0 && Refusal is null)
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
        // Written out after the whole page was drawn: only then the questions are known.
        output.Content.SetHtmlContent(new Late(Summary));
    }

    private IHtmlContentBuilder Summary()
    {
        var faults = Faults();
        var lines = new HtmlContentBuilder()
            .AppendHtml("<h2>").AppendHtml(IconTag.Svg("alert"))
            .Append(faults.Count(fault => fault.Field.Length > 0) is > 0 and var count ? words["有 {0} 处要改", count].Value : words["现在还不能这样做"].Value).AppendHtml("</h2><ul>");
        foreach (var fault in faults) lines.AppendHtml(Line(fault));
        return lines.AppendHtml("</ul>");
    }

    private List<Fault> Faults()
    {
        var questions = FormLabels.Of(View.HttpContext);
        var faults = View.ViewData.ModelState
            .SelectMany(field => field.Value!.Errors.Select(error => new Fault(questions.Find(one => one.Field == field.Key), field.Key, error.ErrorMessage, ShownRefusal.RuleOf(View.HttpContext, field.Key))))
            .OrderBy(fault => fault.Question is { } question ? questions.IndexOf(question) : questions.Count).ToList();
        if (Refusal is not null)
        {
            var concerned = questions.Find(one => one.Answers.Contains(Refusal.Rule));
            faults.Insert(0, new(concerned, concerned?.Field ?? "", Refusal.Say(), Refusal.Rule));
        }

        return faults;
    }

    private IHtmlContentBuilder Line(Fault fault)
    {
        var line = new HtmlContentBuilder().AppendHtml("<li>");
        if (fault.Field.Length == 0) line.Append(fault.Words);
        else line.AppendHtml($"<a href=\"#{fault.Question?.Id ?? TagBuilder.CreateSanitizedId(fault.Field, "_")}\">").Append(Named(fault)).AppendHtml("</a>");
        if (fault.Rule is not null) line.AppendHtml(RuleMark.Of(fault.Rule, View.HttpContext));
        return line.AppendHtml("</li>");
    }

    /// <summary>“请选择一项” says nothing away from its question: the label goes before it.</summary>
    private string Named(Fault fault) => fault.Question?.Label is { Length: > 0 } label && !fault.Words.Contains(label, StringComparison.Ordinal)
        ? words["{0}：{1}", label, fault.Words].Value
        : fault.Words;

    private sealed class Late(Func<IHtmlContent> content) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content().WriteTo(writer, encoder);
    }
}
