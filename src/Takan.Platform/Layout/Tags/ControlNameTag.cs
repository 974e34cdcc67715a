using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Takan.Platform.Layout;

/// <summary>
/// The name by which <c>problems</c> calls a control that is no <c>field</c>, and the way to it: <c>&lt;input id="…" problem-for="Input.Scenario.how" problem-label="…"/&gt;</c>.
/// </summary>
[HtmlTargetElement("*", Attributes = "problem-for, problem-label")]
public sealed class ControlNameTag : TagHelper
{
    public required string ProblemFor { get; set; }

    public required string ProblemLabel { get; set; }

    /// <summary>Rules whose refusal concerns it.</summary>
    public string? ProblemAnswers { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = output.Attributes["id"]?.Value?.ToString() ?? throw new InvalidOperationException($"The control of {ProblemFor} has no id to lead to");
        FormLabels.Add(View.HttpContext, new(ProblemFor, id, ProblemLabel, FieldMessage.Rules(ProblemAnswers)));
    }
}
