using Microsoft.AspNetCore.Http;

namespace Takan.Platform.Layout;

/// <summary>A question of a form as the page shows it.</summary>
/// <param name="Id">Of its control: where a line of the summary leads.</param>
/// <param name="Answers">Rules whose refusal concerns this question.</param>
public sealed record FormLabel(string Field, string Id, string Label, IReadOnlyCollection<string> Answers);

/// <summary>
/// The questions of a page in their order. Each writes itself down when it is drawn; the summary at the top is written out last and finds them all here.
/// </summary>
internal static class FormLabels
{
    private const string Key = "takan.labels";

    public static void Add(HttpContext http, FormLabel label) => Of(http).Add(label);

    public static List<FormLabel> Of(HttpContext http)
    {
        if (http.Items[Key] is List<FormLabel> known) return known;
        var labels = new List<FormLabel>();
        http.Items[Key] = labels;
        return labels;
    }
}
