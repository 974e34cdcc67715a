using System.Net;

namespace Takan.App.Tests.Running;

/// <summary>A form as a browser holds it after the page was opened: hidden fields and all. It can be sent more than once, as people do.</summary>
public sealed class FilledForm
{
    private readonly Browser browser;
    private readonly string path;
    private readonly List<KeyValuePair<string, string>> fields;

    private FilledForm(Browser browser, string path, List<KeyValuePair<string, string>> fields) => (this.browser, this.path, this.fields) = (browser, path, fields);

    public static Task<FilledForm> OpenAsync(Browser browser, string path, params IEnumerable<KeyValuePair<string, string>> typed) => OpenAsync(browser, path, path, typed);

    /// <param name="action">Where the form goes: a page may have several.</param>
    public static async Task<FilledForm> OpenAsync(Browser browser, string path, string action, IEnumerable<KeyValuePair<string, string>> typed)
    {
        var opened = await browser.GetAsync(path);
        Assert.True(opened.Status == HttpStatusCode.OK, $"{path} answered {opened.Status} {opened.Location}");
        var form = opened.Page.QuerySelectorAll("form[method=post]").First(candidate => candidate.QuerySelector("input[name=__RequestVerificationToken]") is not null
            && (candidate.GetAttribute("action") is { Length: > 0 } leads ? leads : path) == action);
        var typedNames = typed.Select(pair => pair.Key).ToHashSet();
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        return new(browser, action, [.. hidden.Where(pair => !typedNames.Contains(pair.Key)), .. typed]);
    }

    public Task<Answer> SendAsync() => browser.PostAsync(path, new FormUrlEncodedContent(fields));
}
