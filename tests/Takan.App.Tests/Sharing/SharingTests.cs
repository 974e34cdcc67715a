using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.Law;
using Takan.Law.Process;
using Takan.Oversight.Sharing;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Sharing;

/// <summary>A case is shared with a discipline or organisation department only after both consents, once, and only with the named recipient.</summary>
public sealed class SharingTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-49")]
    [Demand("TJ-49", Refused = true)]
    public async Task SealedPackage_IsDownloadedOnce_ByTheNamedRecipient_AfterBothConsents(DatabaseKind kind)
    {
        await using var room = await RoomDesk.PassedAsync(kind);
        var desk = room.Desk;
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        var request = Desk.Allowed(await desk.AskToShareAsync(desk.Lead, room.Case, SharingScope.Package));

        Assert.Equal("TJ-49", Desk.Refused(await desk.IssueAsync(desk.Lead, request)));
        Assert.Equal("TJ-49", Desk.Refused(await desk.DecideAsync(desk.Lead, request, SharingCommand.ConsentForCounty)));
        Desk.Allowed(await desk.DecideAsync(desk.Lead, request, SharingCommand.ConsentForBureau));
        Assert.Equal("TJ-49", Desk.Refused(await desk.IssueAsync(desk.Lead, request)));
        Desk.Allowed(await desk.DecideAsync(county, request, SharingCommand.ConsentForCounty));
        var first = PathOf(Desk.Allowed(await desk.IssueAsync(desk.Lead, request)));
        var link = PathOf(Desk.Allowed(await desk.IssueAsync(desk.Lead, request)));

        var browser = new Browser(desk.App.Visitor());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(first)).Status);
        Assert.Equal(link + "/code", (await browser.SubmitAsync(link, Nothing)).Location);
        var code = await desk.SharingCodeAsync();
        var wrong = await browser.SubmitAsync(link + "/code", new Dictionary<string, string> { ["Code"] = code == "000000" ? "111111" : "000000" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var taken = await browser.SubmitAsync(link + "/code", new Dictionary<string, string> { ["Code"] = code });
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        var package = await desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().AsNoTracking().SingleAsync(row => row.CaseId == room.Case && row.Kind == EvidenceKind.Package));
        Assert.Equal(package.Sha256, Convert.ToHexStringLower(SHA256.HashData(await taken.Raw.Content.ReadAsByteArrayAsync())));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).Status);
        Assert.Equal("TJ-49", Desk.Refused(await desk.IssueAsync(desk.Lead, request)));
        var unit = LogStream.OfUnit(desk.BureauId).Name;
        var logged = await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().Where(entry => entry.Stream == unit).OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());
        Assert.Equal(["sharing-asked", "sharing-consented-by-bureau", "sharing-consented-by-county", "sharing-issued", "sharing-issued", "sharing-downloaded"],
            logged.Where(one => one.StartsWith("sharing", StringComparison.Ordinal)));
        Assert.DoesNotContain(await room.KindsAsync(), one => one.StartsWith("sharing", StringComparison.Ordinal));
    }

    [Theory, OnSqlite]
    [Demand("TJ-49", Refused = true)]
    public async Task OnePersonForBothSides_AnExpiredOne_AndARevokedOne_AreRefused_AndTheListHoldsNoContents(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        var both = await desk.AddAsync(desk.BureauId, "一人两岗", Role.CountyOffice, Role.CentreLead);
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        Assert.Equal("TK-861", Desk.Refused(await desk.AskToShareAsync(county, id, SharingScope.Package)));
        Assert.Equal("TJ-49", Desk.Refused(await desk.AskToShareAsync(county, id, SharingScope.List, form => form with { LegalBasis = " " })));
        Assert.Equal("TJ-49", Desk.Refused(await desk.AskToShareAsync(county, id, SharingScope.List, form => form with { Department = null })));
        Assert.Equal("TK-862", Desk.Refused(await desk.AskToShareAsync(county, id, SharingScope.List, form => form with { LastDay = form.LastDay!.Value.AddDays(40) })));
        Assert.Equal("TK-SHR-01", Desk.Refused(await desk.AskToShareAsync(county, id, SharingScope.List, form => form with { Number = form.Number![..^1] + "9" })));

        var request = Desk.Allowed(await desk.AskToShareAsync(county, id, SharingScope.List));
        Desk.Allowed(await desk.DecideAsync(both, request, SharingCommand.ConsentForBureau));
        Assert.Equal("TJ-49", Desk.Refused(await desk.DecideAsync(both, request, SharingCommand.ConsentForCounty)));
        Desk.Allowed(await desk.DecideAsync(county, request, SharingCommand.ConsentForCounty));
        var link = PathOf(Desk.Allowed(await desk.IssueAsync(desk.Lead, request)));
        var browser = new Browser(desk.App.Visitor());
        await browser.SubmitAsync(link, Nothing);
        Assert.Equal("TJ-49", Desk.Refused(await desk.DecideAsync(county, request, SharingCommand.Revoke, " ")));
        Desk.Allowed(await desk.DecideAsync(county, request, SharingCommand.Revoke, "来函已撤回"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).Status);

        var second = Desk.Allowed(await desk.AskToShareAsync(county, id, SharingScope.List));
        Desk.Allowed(await desk.DecideAsync(county, second, SharingCommand.ConsentForCounty));
        Desk.Allowed(await desk.DecideAsync(desk.Lead, second, SharingCommand.ConsentForBureau));
        var listed = PathOf(Desk.Allowed(await desk.IssueAsync(county, second)));
        desk.App.Clock.Advance(TimeSpan.FromSeconds(61));
        await browser.SubmitAsync(listed, Nothing);
        var answer = await browser.SubmitAsync(listed + "/code", new Dictionary<string, string> { ["Code"] = await desk.SharingCodeAsync() });
        Assert.StartsWith("名称,类型", Encoding.UTF8.GetString(await answer.Raw.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);

        var late = Desk.Allowed(await desk.AskToShareAsync(county, id, SharingScope.List));
        Desk.Allowed(await desk.DecideAsync(county, late, SharingCommand.ConsentForCounty));
        desk.App.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal("TJ-49", Desk.Refused(await desk.DecideAsync(desk.Lead, late, SharingCommand.ConsentForBureau)));
    }

    [Theory, OnSqlite]
    public async Task Pages_AskConsentAndHandOut_EachByItsOwnSide_AndTheOtherSideSeesItOnItsHome(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();
        var county = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice));
        var lead = await desk.SignInAsync(desk.Lead);
        var supervisor = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "监督", Role.Supervisor));
        var form = new Dictionary<string, string>
        {
            ["Input.Number"] = (await desk.CaseAsync(id)).Number,
            ["Input.Scope"] = "List",
            ["Input.Department"] = "Organisation",
            ["Input.DepartmentName"] = "示例县委组织部",
            ["Input.Recipient"] = "陈某",
            ["Input.Phone"] = Sharers.Phone,
            ["Input.Purpose"] = "干部考察",
            ["Input.LegalBasis"] = "来函〔2026〕2 号",
            ["Input.LastDay"] = "2026-03-05",
        };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await supervisor.SubmitAsync("/sharing/new", new Dictionary<string, string>(form) { ["Input.Purpose"] = "" })).Status);
        var page = (await supervisor.SubmitAsync("/sharing/new", form)).Location!;

        Assert.NotNull((await county.GetAsync("/")).Page.QuerySelector($"main a[href='{page}']"));
        // Who is to consent looks whether it is the recipient's number.
        Assert.Contains(Sharers.Phone, (await county.GetAsync(page)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Sharers.Phone, (await supervisor.GetAsync(page)).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty((await supervisor.GetAsync(page)).Page.QuerySelectorAll("button[name=Command]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await supervisor.SubmitAsync(page, Command(SharingCommand.ConsentForBureau))).Status);
        Assert.Equal(page, (await county.SubmitAsync(page, Command(SharingCommand.ConsentForCounty))).Location);
        Assert.Null((await county.GetAsync("/")).Page.QuerySelector($"main a[href='{page}']"));
        Assert.Equal(page, (await lead.SubmitAsync(page, Command(SharingCommand.ConsentForBureau))).Location);
        Assert.Equal(page, (await lead.SubmitAsync(page, Nothing, "Issue")).Location);
        Assert.Contains("/share/", (await lead.GetAsync(page)).Page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        // Nowhere to be read a second time.
        Assert.Null((await lead.GetAsync(page)).Page.QuerySelector("main code"));
        Assert.DoesNotContain(Sharers.Phone, (await lead.GetAsync(page)).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    /// <summary>A double click shows no link that was never good, and no other command comes in by the door of the decisions.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-49", Refused = true)]
    public async Task Link_OfAFormSentTwice_IsNotShownAgain_AndNothingButADecisionIsDecided(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        var request = Desk.Allowed(await desk.AskToShareAsync(county, await desk.AcceptAsync(), SharingScope.List));
        Desk.Allowed(await desk.DecideAsync(county, request, SharingCommand.ConsentForCounty));
        Desk.Allowed(await desk.DecideAsync(desk.Lead, request, SharingCommand.ConsentForBureau));

        foreach (var command in (SharingCommand[])[SharingCommand.Issue, SharingCommand.Download, SharingCommand.Ask])
            Assert.Equal("TK-SHR-06", Desk.Refused(await desk.DecideAsync(desk.Lead, request, command)));
        var once = Guid.CreateVersion7();
        var link = PathOf(Desk.Allowed(await IssueAsync()));
        Assert.Equal("TK-SHR-05", Desk.Refused(await IssueAsync()));
        Assert.Equal(HttpStatusCode.OK, (await new Browser(desk.App.Visitor()).GetAsync(link)).Status);

        Task<Outcome<string>> IssueAsync() => desk.AsAsync<IssueSharing, Outcome<string>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new(request.Id, null, once), default));
    }

    private static Dictionary<string, string> Command(SharingCommand command) => new() { ["Command"] = command.ToString() };

    private static string PathOf(string link) => new Uri(link).AbsolutePath;
}
