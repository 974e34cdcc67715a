using System.Globalization;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Bench.Cases;

/// <summary>The lists, searches and pages of the day.</summary>
internal static class Probes
{
    private static readonly string[] Strange = ["鑫淼", "司汀", "号公", "示海"];
    private static readonly CaseState[] Filters = [CaseState.Registered, CaseState.Inspecting, CaseState.Rectifying, CaseState.Concluded, CaseState.Committed];

    public static async Task<IReadOnlyList<Probe>> AllAsync(SeededApp app, ListStatements statements, Guid lead, Func<string, byte[]> tailIndex)
    {
        var visitors = new Dictionary<string, HttpClient>();
        foreach (var name in new[] { "zhaoqin", "zhoumin", "linzhi", "xujian" }) visitors[name] = await app.SignInAsync(name);
        var (clerk, inspector, leader, supervisor) = (visitors["zhaoqin"], visitors["zhoumin"], visitors["linzhi"], visitors["xujian"]);
        var token = SeededApp.TokenOf(await leader.GetStringAsync(new Uri("/cases", UriKind.Relative)));
        var clerks = SeededApp.TokenOf(await clerk.GetStringAsync(new Uri("/cases", UriKind.Relative)));

        Probe Search(string name, Func<Sample, string> find) => new(
            "search: " + name, leader, sample => Find(token, find(sample)), one => one.IsOverCases,
            (sample, visit) => statements.Containing(SearchKey.Of(find(sample)).Value, SearchKey.Of(find(sample)).Demanded(), IsLong(visit)));
        Probe Page(string name, HttpClient who, Func<Sample, string> path) => new(name, who, sample => Get(path(sample)), _ => true);

        return
        [
            new("list: newest", leader, _ => Get("/cases"), one => one.IsOverCases, (_, _) => statements.Newest()),
            new("list: of a state", leader, sample => Get($"/cases?state={StateOf(sample)}"), one => one.IsOverCases, (sample, _) => statements.Of(StateOf(sample))),
            new("list: mine", leader, _ => Get("/cases?mine=true"), one => one.IsOverCases, (_, _) => statements.Mine(lead)),
            new("list: of a matter", leader, sample => Get("/cases?matter=" + sample.Matter), one => one.IsOverCases, (sample, _) => statements.OfMatter(sample.Matter)),
            Page("list: of a step", leader, _ => "/cases?state=to-rectify"),
            Page("list: under way", leader, _ => "/cases?state=under-way"),
            Page("list: accepted in a week", leader, sample => $"/cases?from={sample.RegisteredAt.AddDays(-7):yyyy-MM-dd}&to={sample.RegisteredAt:yyyy-MM-dd}"),
            Page("list: overdue", leader, _ => "/cases?due=Overdue"),
            new("list: a page from its middle", leader, sample => Get(string.Create(CultureInfo.InvariantCulture, $"/cases?before={sample.RegisteredAt:O}&number={Uri.EscapeDataString(sample.Number)}")),
                one => one.IsOverCases, (sample, _) => statements.After(sample.RegisteredAt, sample.Number)),
            Search("two characters of a name", sample => sample.Name[..2]),
            Search("two characters, no hit", sample => Strange[sample.Id.ToByteArray()[^1] % Strange.Length]),
            Search("whole name", sample => sample.Name),
            Search("credit code", sample => sample.CreditCode),
            Search("case number", sample => sample.Number),
            Search("street and number", sample => sample.Street),
            new("search: last four", clerk, sample => Find(clerks, sample.PhoneTail), one => one.IsOverCases, (sample, visit) =>
                statements.WithTail(sample.PhoneTail, SearchKey.Of(sample.PhoneTail).Demanded(), tailIndex(sample.PhoneTail), IsLong(visit))),
            Page("home: clerk", clerk, _ => "/"),
            Page("home: inspector", inspector, _ => "/"),
            Page("home: lead", leader, _ => "/"),
            Page("home: supervisor", supervisor, _ => "/"),
            Page("week", leader, _ => "/calendar"),
            Page("case", leader, sample => $"/cases/{sample.Id}"),
        ];
    }

    private static bool IsLong(Visit visit) => visit.Page.Contains("class=\"pages\"", StringComparison.Ordinal);

    private static string StateOf(Sample sample) => Filters[sample.Id.ToByteArray()[^1] % Filters.Length].ToString();

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Find(string token, string find) => new(HttpMethod.Post, "/cases")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["find"] = find, ["__RequestVerificationToken"] = token }),
    };
}
