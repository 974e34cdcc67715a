using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Takan.Platform.Web;
using Takan.Platform.Words;

namespace Takan.Platform.Layout;

/// <summary>What is wrong at one question, and the line that says it.</summary>
internal static class FieldMessage
{
    /// <summary>What was said of the field itself, else the refusal of the act where this question answers for its rule.</summary>
    public static string? Of(ViewContext view, string name, IReadOnlyCollection<string> answers)
    {
        view.ViewData.ModelState.TryGetValue(name, out var state);
        return state?.Errors.FirstOrDefault()?.ErrorMessage
            ?? (ShownRefusal.Of(view.HttpContext) is { } refusal && answers.Contains(refusal.Rule) ? refusal.Say() : null);
    }

    public static IHtmlContent Line(string id, string error) => new HtmlContentBuilder()
        .AppendHtml($"<p class=\"error\" id=\"{id}-error\">{IconTag.Svg("alert")}<span>").Append(error).AppendHtml("</span></p>");

    public static IReadOnlyCollection<string> Rules(string? answers) =>
        answers?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
