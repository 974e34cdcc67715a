using System.Net;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

/// <summary>More than four: explained in writing, filed with and agreed by the county office, only then inspection.</summary>
public sealed class LargerTeamTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-33")]
    [Demand("TJ-33", Refused = true)]
    [Demand("TJ-34")]
    [Demand("TJ-34", Refused = true)]
    public async Task Fifth_IsNamedOnlyAfterReasonAndAgreement_AndOnlyForThePeopleFiled(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var more = new List<StaffActor>();
        foreach (var name in (string[])["蒋一", "沈二", "韩三"]) more.Add(await desk.AddAsync(desk.BureauId, name, Role.Inspector));
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        StaffActor[] four = [desk.Zhou, desk.He, desk.Feng, more[0]];
        StaffActor[] five = [.. four, more[1]];

        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, four));
        Assert.Equal("TJ-33", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, five)));
        Assert.Equal("TJ-34", Desk.Refused(await FileAsync(desk, inspection, five, " ")));
        Assert.Equal("TJ-33", Desk.Refused(await FileAsync(desk, inspection, four, "场所分三处")));
        Assert.Equal("HC-43", Desk.Refused(await FileAsync(desk, inspection, [.. five[1..], more[2]], "场所分三处")));
        Assert.Equal("TK-SCH-02", Desk.Refused(await FileAsync(desk, inspection, [.. four, county], "场所分三处")));

        Desk.Allowed(await FileAsync(desk, inspection, five, "场所分三处，要同时看"));
        Assert.Equal("TJ-34", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, five)));
        Assert.Equal("TJ-34", Desk.Refused(await DecideAsync(desk, desk.Zhou, inspection, agree: true)));
        Assert.Equal("TJ-34", Desk.Refused(await DecideAsync(desk, desk.Lead, inspection, agree: true)));
        Assert.Equal("TJ-34", Desk.Refused(await DecideAsync(desk, county, inspection, agree: false)));
        Desk.Allowed(await DecideAsync(desk, county, inspection, agree: false, "先分两次"));
        Assert.Equal("TJ-34", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, five)));
        Assert.Equal("TK-005", Desk.Refused(await DecideAsync(desk, county, inspection, agree: true)));

        Desk.Allowed(await FileAsync(desk, inspection, five, "三处证照同时到期"));
        Desk.Allowed(await DecideAsync(desk, county, inspection, agree: true));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, five));
        Assert.Equal("TJ-33", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, [.. four, more[2]])));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));

        // Filed anew, what was agreed no longer holds: not even the fourth moves in.
        Desk.Allowed(await FileAsync(desk, inspection, [.. five, more[2]], "还要一人"));
        Assert.Equal("TJ-34", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, five)));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, four));
    }

    [Theory, OnSqlite]
    public async Task Page_FilesAndDecides_EachByItsOwnRole_AndTheCountySeesItOnItsHome(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        StaffActor[] five = [desk.Zhou, desk.He, desk.Feng, await desk.AddAsync(desk.BureauId, "蒋一", Role.Inspector), await desk.AddAsync(desk.BureauId, "沈二", Role.Inspector)];
        var county = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice));
        var zhou = await desk.SignInAsync(desk.Zhou);
        var page = $"/inspections/{inspection}/larger-team";

        var short_ = await SendAsync(zhou, page, five, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, short_.Status);
        Assert.Equal(5, short_.Page.QuerySelectorAll("[name=People][checked]").Length);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(zhou, page, five, "场所分三处")).Status);
        Assert.NotNull((await county.GetAsync("/")).Page.QuerySelector($"main a[href='{page}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await zhou.SubmitAsync(page, new Dictionary<string, string> { ["Agree"] = "true" }, "Decide")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(county, page, five, "我来报")).Status);
        Assert.Equal(HttpStatusCode.Found, (await county.SubmitAsync(page, new Dictionary<string, string> { ["Agree"] = "true" }, "Decide")).Status);
        Assert.Null((await county.GetAsync("/")).Page.QuerySelector($"main a[href='{page}']"));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, five));
    }

    private static async Task<Answer> SendAsync(Browser browser, string page, StaffActor[] people, string reason)
    {
        var token = (await browser.GetAsync(page)).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(page, new FormUrlEncodedContent(
            [.. people.Select(person => KeyValuePair.Create("People", person.Id.ToString())), new("Reason", reason), new("__RequestVerificationToken", token)]));
    }

    private static Task<Outcome<LargerTeam>> FileAsync(Desk desk, InspectionId id, StaffActor[] people, string reason) =>
        desk.AsAsync<FileLargerTeam, Outcome<LargerTeam>>(desk.Zhou, handler => handler.HandleAsync(desk.Zhou, new(new(id), [.. people.Select(person => person.Id)], reason), default));

    private static Task<Outcome<LargerTeam>> DecideAsync(Desk desk, StaffActor by, InspectionId id, bool agree, string? decision = null) =>
        desk.AsAsync<DecideLargerTeam, Outcome<LargerTeam>>(by, handler => handler.HandleAsync(by, new(new(id), agree, decision), default));
}
