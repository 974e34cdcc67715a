using System.Net;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Consent;

/// <summary>An applicant comes back to a step that is done: the phone leads on, and says nothing in the words of staff.</summary>
public sealed class SignedAlreadyTests
{
    private static KeyValuePair<string, string>[] Filled =>
        [new("Signature", "data:image/png;base64," + Convert.ToBase64String(Applicants.Signature)), .. Applicants.AllUndertakings.Select(one => KeyValuePair.Create("Ticked", one))];

    [Theory]
    [InlineData("/my/letter")]
    [InlineData("/my/letter/by-code")]
    public async Task Letter_OpenedAgain_LeadsHomeAndSaysThatItIsSigned(string path)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var phone = await desk.PhoneAsync(await desk.QueueAsync());

        var answer = await phone.GetAsync(path);

        Assert.Equal((HttpStatusCode.Found, "/my"), (answer.Status, answer.Location));
        var home = await phone.GetAsync("/my");
        Assert.Contains("不用再签", home.Page.QuerySelector(".done-note")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("TK-001", home.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_SentAgainFromAnotherTab_LeadsHomeAndSignsNothing()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));
        var phone = await desk.PhoneAsync(id);
        var tabs = new[] { await FilledForm.OpenAsync(phone, "/my/letter", Filled), await FilledForm.OpenAsync(phone, "/my/letter", Filled) };
        await tabs[0].SendAsync();

        var again = await tabs[1].SendAsync();

        Assert.Equal((HttpStatusCode.Found, "/my"), (again.Status, again.Location));
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => Task.FromResult(db.Set<Casework.Consent.SignedLetter>().Count())));
    }

    [Fact]
    public async Task Consents_AskedForWhenGiven_LeadHome()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));

        var answer = await (await desk.PhoneAsync(id)).GetAsync("/my/consent");

        Assert.Equal((HttpStatusCode.Found, "/my"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Refusal_OnThePhone_SaysWhyFirstAndFoldsTheRuleAway()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));

        var answer = await (await FilledForm.OpenAsync(await desk.PhoneAsync(id), "/my/letter", Filled[..2])).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var rules = answer.Page.QuerySelectorAll(".rule");
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.NotNull(rule.Closest("details")));
    }
}
