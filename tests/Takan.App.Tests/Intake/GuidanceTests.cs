using System.Net;
using Takan.App.Tests.Running;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>The window guides the applicant through joining: the label, the way in, step by step.</summary>
public sealed class GuidanceTests
{
    [Theory, OnSqlite]
    [Demand("HC-19")]
    [Demand("HC-29")]
    public async Task Link_OfAnAcceptedCase_ShowsTheLabelAndTheStepsToJoin(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        Assert.Equal(HttpStatusCode.Found, (await (await FilledForm.OpenAsync(clerk, $"/cases/{id}/link")).SendAsync()).Status);

        var page = (await clerk.GetAsync($"/cases/{id}/link")).Page;
        var label = page.QuerySelector(".case-qr + p")!.TextContent;
        Assert.Contains("劳务派遣", label, StringComparison.Ordinal);
        Assert.Contains("李某", label, StringComparison.Ordinal);
        Assert.Contains("2026", label, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".case-qr svg"));
        Assert.Contains(page.QuerySelectorAll("copy-text"), copy => copy.GetAttribute("value")!.Contains("/c/", StringComparison.Ordinal));
        Assert.True(page.QuerySelectorAll("aside ol li").Length >= 3, "The steps to join are not there");
    }

    [Theory, OnSqlite]
    [Demand("HC-19", Refused = true)]
    [Demand("HC-29", Refused = true)]
    public async Task Link_OfACaseThatIsNotAccepted_HasNoLabelAndIsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        var answer = await (await FilledForm.OpenAsync(clerk, $"/cases/{id}/link")).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("HC-20", answer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector(".case-qr"));
    }
}
