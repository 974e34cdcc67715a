using Microsoft.AspNetCore.Http;
using Takan.Law;

namespace Takan.Platform.Web;

/// <summary>What a form that is shown again says beside the words at its fields.</summary>
internal static class ShownRefusal
{
    private const string Key = "takan.shown-refusal";

    /// <summary>The refusal of the act: the question that it concerns says it, and the summary leads there.</summary>
    public static void Show(HttpContext http, Refusal refusal) => http.Items[Key] = refusal;

    public static Refusal? Of(HttpContext http) => http.Items[Key] as Refusal;

    /// <summary>The rule by which the act was refused for what this field lacks.</summary>
    public static void ShowRule(HttpContext http, string field, string rule) => http.Items[Key + "/" + field] = rule;

    public static string? RuleOf(HttpContext http, string field) => http.Items[Key + "/" + field] as string;
}
