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

    /// <summary>The rule behind what a field lacks, where it is one of the bureau's paper and not of the house.</summary>
    public static void ShowRule(HttpContext http, string field, Refusal refusal)
    {
        if (!refusal.Rule.StartsWith("TK-", StringComparison.Ordinal)) http.Items[Key + "/" + field] = refusal.Rule;
    }

    public static string? RuleOf(HttpContext http, string field) => http.Items[Key + "/" + field] as string;
}
