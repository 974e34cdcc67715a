using System.Net;
using System.Text.Json;
using Takan.App.Tests.Running;
using Takan.Platform.Layout;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Layout;

public sealed class ErrorPageTests() : AppTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task A_wrong_address_is_answered_in_plain_words()
    {
        var answer = await NewBrowser().GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("没有找到这一页", answer.Page.QuerySelector("h1")?.TextContent);
        Assert.Equal("zh-CN", answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(answer.Page.QuerySelectorAll("link[rel=stylesheet]"), link => link.GetAttribute("href")!.Contains("staff.css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_applicant_reads_it_in_the_phone_frame_in_the_chosen_size_and_language()
    {
        var answer = await NewBrowser().GetAsync("/my/nowhere?elder=2&lang=en");
        Assert.Equal("Page not found", answer.Page.QuerySelector("h1")?.TextContent);
        Assert.Equal("en", answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("elder elder-max", answer.Page.DocumentElement.ClassName);
        var sheets = answer.Page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.StartsWith("/dist/phone.css?v=", Assert.Single(sheets), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_is_remembered_by_the_browser()
    {
        var browser = NewBrowser();
        await browser.GetAsync("/my/nowhere?elder=1&lang=en");
        var later = await browser.GetAsync("/my/nowhere");
        Assert.Equal("elder", later.Page.DocumentElement.ClassName);
        Assert.Equal("en", later.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_program_gets_problem_details_with_a_stable_code()
    {
        using var response = await NewBrowser().Client.GetAsync("/api/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal("TK-HTTP-404", problem.GetProperty("code").GetString());
    }

    [Fact]
    public void Every_status_has_a_heading_and_says_what_to_do() =>
        Assert.All(Enumerable.Range(400, 200), status =>
        {
            var (heading, sentence) = ErrorWords.For(status);
            Assert.NotEmpty(heading);
            Assert.EndsWith("。", sentence, StringComparison.Ordinal);
        });
}
