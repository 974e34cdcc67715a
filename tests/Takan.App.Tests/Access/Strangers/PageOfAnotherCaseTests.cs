using System.Net;
using AngleSharp.Html.Parser;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>One browser, two cases: whatever a page of one sends never acts on the other. (What happens in a room names the room in its address.)</summary>
[Collection(SharedTownTests.Name)]
public sealed class PageOfAnotherCaseTests(SharedTown shared)
{
    // They take no form at all.
    private static readonly string[] OnlyShow = ["/my", "/my/papers", "/my/road", "/my/visit"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryActOfAnApplicant_FromAPageOfAnotherCaseOrOfNone_IsRefusedAndNothingIsWritten(bool namesAnother)
    {
        var town = shared.Town;
        CaseId? page = namesAnother ? CaseId.Parse(town.OtherCase["caseId"], null) : null;
        var wrong = new List<string>();
        var tried = 0;
        foreach (var endpoint in (await EndpointsDeclareAccess.ListAsync(town.App.Services)).Where(one => one.Rule is ApplicantMayAttribute { Of: null }))
            foreach (var method in endpoint.Methods.Where(method => method != "GET"))
            {
                var path = Matrix.PathOf(endpoint, town.RouteValues);
                if (OnlyShow.Contains(path)) continue;
                tried++;
                var before = await town.Witness.LookAsync();
                using var answer = await town.Visitors.SendFromPageOfAsync(page, Who.Applicant, method, path);
                var body = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode != HttpStatusCode.Conflict || !body.Contains("TK-LNK-7", StringComparison.Ordinal)) wrong.Add($"{method} {path} answered {answer.StatusCode}");
                if (await town.Witness.ChangesSinceAsync(before) is { } changes) wrong.Add($"{method} {path} wrote {changes}");
            }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried >= 15, "The list of acts is too short to be true");
    }

    [Fact]
    public async Task EveryFormThatAnApplicantIsShown_NamesItsCase()
    {
        var town = shared.Town;
        var shown = 0;
        foreach (var endpoint in (await EndpointsDeclareAccess.ListAsync(town.App.Services)).Where(one => one is { IsPage: true, Rule: ApplicantMayAttribute }))
            foreach (var who in (Who[])[Who.Applicant, Who.EarlyApplicant])
            {
                using var answer = await town.Visitors.SendAsync(who, "GET", Matrix.PathOf(endpoint, town.RouteValues));
                var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
                foreach (var form in page.QuerySelectorAll("form[method=post]"))
                {
                    Assert.True(form.QuerySelectorAll($"input[name={CaseOfPage.Field}]").Length == 1, $"{who} {endpoint.Route}");
                    shown++;
                }
            }

        Assert.True(shown > 0, "No form was shown");
    }

    [Fact]
    public async Task WhatIsReadForAPageOfAnotherCase_IsRefusedToo()
    {
        var other = CaseId.Parse(shared.Town.OtherCase["caseId"], null);

        using var answer = await shared.Town.Visitors.SendFromPageOfAsync(other, Who.Applicant, "GET", "/api/my/visit/queue");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("TK-LNK-7", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
