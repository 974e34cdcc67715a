using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Takan.App.Tests.Hosting;
using Takan.Law.Identifiers;
using Takan.Platform.Access.CaseLinks;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>Sends requests in the name of somebody: the cookie, a form token that is right, the origin that is ours.</summary>
internal sealed class Visitors
{
    private readonly HttpClient client;
    private readonly IReadOnlyDictionary<Who, string> cookies;
    private readonly IReadOnlyDictionary<Who, CaseId> cases;
    private readonly string formCookie;

    private Visitors(HttpClient client, IReadOnlyDictionary<Who, string> cookies, IReadOnlyDictionary<Who, CaseId> cases, string formCookie, string formToken)
    {
        (this.client, this.cookies, this.cases, this.formCookie, FormToken) = (client, cookies, cases, formCookie, formToken);
    }

    public string FormToken { get; }

    public static async Task<Visitors> ComeAsync(TakanApp app, IReadOnlyDictionary<Who, string> cookies, IReadOnlyDictionary<Who, CaseId> cases)
    {
        // Without a cookie jar: each request carries what it says, and nothing that another left behind.
        var client = app.Server.CreateClient();
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var form = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        return new(client, cookies, cases,
            page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0],
            form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    /// <param name="content">Null for what such an endpoint takes by its kind: a form with the right token, or an empty JSON object.</param>
    /// <param name="probe">Asks the gate alone.</param>
    public Task<HttpResponseMessage> SendAsync(Who who, string method, string path, HttpContent? content = null, bool probe = false) =>
        SendAsync(who, method, path, [("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin")], content, probe, OwnCase(who));

    /// <summary>From a page of another case, or (null) of none.</summary>
    public Task<HttpResponseMessage> SendFromPageOfAsync(CaseId? page, Who who, string method, string path) =>
        SendAsync(who, method, path, [("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority))], null, probe: false, page);

    /// <summary>As a browser would on behalf of another site.</summary>
    public Task<HttpResponseMessage> SendFromAsync(string header, string value, Who who, string method, string path) =>
        SendAsync(who, method, path, [(header, value)], null, probe: false, OwnCase(who));

    private CaseId? OwnCase(Who who) => cases.TryGetValue(who, out var own) ? own : null;

    private async Task<HttpResponseMessage> SendAsync(Who who, string method, string path, (string Name, string Value)[] from, HttpContent? content, bool probe, CaseId? page)
    {
        var isPage = !path.StartsWith("/api/", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(isPage ? "text/html" : "application/json"));
        var own = cookies.GetValueOrDefault(who);
        if (own?.StartsWith("Bearer ", StringComparison.Ordinal) == true) request.Headers.TryAddWithoutValidation("Authorization", own);
        var sent = own is null || request.Headers.Authorization is not null ? formCookie : $"{own}; {formCookie}";
        request.Headers.TryAddWithoutValidation("Cookie", sent);
        if (method != "GET")
        {
            foreach (var (header, value) in from) request.Headers.TryAddWithoutValidation(header, value);
            request.Content = content ?? (isPage ? Form([]) : new StringContent("{}", Encoding.UTF8, "application/json"));
            if (page is { } of && isPage) request.Content = await WithCaseAsync(request.Content, of);
        }

        if (page is { } named && !isPage) request.Headers.Add(CaseOfPage.Header, named.ToString());

        // Facts of a picture travel in a header of the request.
        if (content?.Headers.TryGetValues("X-Facts", out var facts) == true)
        {
            request.Headers.TryAddWithoutValidation("X-Facts", facts);
            content.Headers.Remove("X-Facts");
        }

        if (probe) request.Headers.Add(PastTheGate.Header, "1");
        // Live streams never end: their head is the answer.
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<HttpContent> WithCaseAsync(HttpContent form, CaseId page) => new StringContent(
        $"{await form.ReadAsStringAsync()}&{CaseOfPage.Field}={page}", Encoding.UTF8, "application/x-www-form-urlencoded");

    public FormUrlEncodedContent Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        new([.. fields, new("__RequestVerificationToken", FormToken)]);
}
