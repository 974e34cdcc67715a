using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Takan.App.Tests.Running;

/// <summary>A page as it came back.</summary>
public sealed record Answer(HttpStatusCode Status, string? Location, IDocument Page, HttpResponseMessage Raw);

/// <summary>A person in front of a browser: keeps cookies, sends forms with their hidden fields, follows nothing by itself.</summary>
public sealed class Browser(HttpClient client)
{
    private readonly Dictionary<string, string> cookies = [];

    public HttpClient Client { get; } = client;

    /// <summary>As a request header.</summary>
    public string Cookie(string name) => $"{name}={cookies[name]}";

    public async Task<Answer> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return await AnswerAsync(await Client.SendAsync(request));
    }

    /// <summary>Opens the page, fills its form in and sends it.</summary>
    /// <param name="handler">Which form, where the page has several.</param>
    /// <param name="action">Where the form goes, when it is not the page's own address.</param>
    public async Task<Answer> SubmitAsync(string path, IReadOnlyDictionary<string, string> fields, string? handler = null, string? action = null)
    {
        var opened = await GetAsync(path);
        Assert.True(opened.Status == HttpStatusCode.OK, $"{path} answered {opened.Status}");
        var token = opened.Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var posted = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token ?? "" };
        using var request = new HttpRequestMessage(HttpMethod.Post, action ?? (handler is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}handler={handler}")) { Content = new FormUrlEncodedContent(posted) };
        request.Headers.Accept.ParseAdd("text/html");
        return await AnswerAsync(await Client.SendAsync(request));
    }

    public async Task<Answer> PostAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Accept.ParseAdd("text/html");
        return await AnswerAsync(await Client.SendAsync(request));
    }

    private async Task<Answer> AnswerAsync(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                cookies[pair[0]] = pair[1];
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, response.Headers.Location?.OriginalString, await new HtmlParser().ParseDocumentAsync(text), response);
    }
}
