using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Catalog;
using Takan.Casework.Publishing;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Catalog;

/// <summary>The system administrator changes the profile on the page.</summary>
public sealed class PublishingTests
{
    private const string Dispatch = "matters/labour-dispatch.yaml";
    private const string Hours = "hours: ";

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-48")]
    [Demand("HC-85")]
    public async Task Publish_IsForNewCases_AndARunningOneKeepsItsVersion(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var running = await desk.CaseAsync(await desk.RegisterAsync("示例甲有限公司"));
        var editor = await OpenAsync(desk);

        var check = await editor.Change(ProfileFiles.Bureau, Hours, "hours: 周六也上班，").PressAsync();
        Assert.True(check.Status == HttpStatusCode.OK, check.Page.QuerySelector("section[aria-labelledby=h-findings]")?.TextContent);
        var answer = await editor.PressAsync("Publish", "延长服务时间");

        Assert.Equal((HttpStatusCode.Found, "/administration/profile"), (answer.Status, answer.Location));
        var published = await desk.App.WithDatabaseAsync(db => db.Set<ProfilePublication>().AsNoTracking().SingleAsync());
        Assert.Equal((1, "孙系统", "延长服务时间"), (published.Number, published.PublishedBy, published.Reason));
        Assert.NotEqual(running.ProfileDigest, published.Digest);
        Assert.Equal(published.Digest, (await desk.CaseAsync(await desk.RegisterAsync("示例乙有限公司"))).ProfileDigest);
        Assert.Equal(running.ProfileDigest, (await desk.CaseAsync(running.Id)).ProfileDigest);
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.Kind == PublishProfile.Kind)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Publish_PressedTwice_IsOneVersion(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var editor = (await OpenAsync(desk)).Change(ProfileFiles.Bureau, Hours, "hours: 周六也上班，");

        await editor.PressAsync("Publish", "延长服务时间");
        var again = await editor.PressAsync("Publish", "延长服务时间");

        Assert.Equal(HttpStatusCode.Found, again.Status);
        Assert.Equal(1, await PublishedAsync(desk));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-48", Refused = true)]
    public async Task Publish_WithAMistake_IsRefusedAtItsLine_AndTheTextStays(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var editor = (await OpenAsync(desk)).Change(Dispatch, "mode: ", "mode: 遥控");
        var line = 1 + editor.TextOf(Dispatch).Split('\n').ToList().FindIndex(text => text.StartsWith("mode: 遥控", StringComparison.Ordinal));

        var answer = await editor.PressAsync("Publish", "试试");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("TK-530", answer.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Dispatch} 第 {line} 行", answer.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mode: 遥控", editor.TextOf(Dispatch), StringComparison.Ordinal);
        Assert.Equal(0, await PublishedAsync(desk));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Publish_OverSomebodyElsesVersion_IsRefusedAndNothingTypedIsLost(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var first = (await OpenAsync(desk)).Change(ProfileFiles.Bureau, Hours, "hours: 周六也上班，");
        var second = (await OpenAsync(desk)).Change(ProfileFiles.Bureau, Hours, "hours: 周日也上班，");
        await first.PressAsync("Publish", "周六");

        var answer = await second.PressAsync("Publish", "周日");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("TK-532", answer.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("周日也上班", second.TextOf(ProfileFiles.Bureau), StringComparison.Ordinal);
        Assert.Equal(1, await PublishedAsync(desk));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-85", Refused = true)]
    public async Task Publish_WithoutAReasonOrAChange_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        var unchanged = await (await OpenAsync(desk)).PressAsync("Publish", "没有改");
        var silent = await (await OpenAsync(desk)).Change(ProfileFiles.Bureau, Hours, "hours: 周六也上班，").PressAsync("Publish");

        Assert.Contains("TK-533", unchanged.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(silent.Page.QuerySelector("#Reason-error"));
        Assert.Equal(0, await PublishedAsync(desk));
    }

    [Theory, OnSqlite]
    public async Task Upload_TakesAnExportAFolderOrOneFile_AndNoOtherBureaus(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = await AdministratorAsync(desk);
        var export = await browser.GetAsync("/administration/profile?handler=Export");
        var text = await export.Raw.Content.ReadAsStringAsync();
        Assert.Equal("huancui", ProfileExport.Read(text).Id);
        var editor = await ProfileEditor.OpenAsync(browser);

        var back = await editor.Choose("huancui.json", text).PressAsync("Upload");
        var one = await editor.Choose("labour-dispatch.yaml", "id: broken").PressAsync("Upload");
        Assert.Equal("id: broken", editor.TextOf(Dispatch));
        var folder = ProfileFiles.In(Repository.File("profiles", "huancui"));
        foreach (var (name, content) in folder.Texts) editor.Choose("huancui/" + name, content);
        var whole = await editor.PressAsync("Upload");
        var foreign = await editor.Choose("dongli.json", ProfileExport.Write(ProfileFolder.Read(Repository.File("profiles", "dongli")))).PressAsync("Upload");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity],
            [back.Status, one.Status, whole.Status, foreign.Status]);
        Assert.Contains("TK-534", foreign.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await PublishedAsync(desk));
    }

    private static async Task<ProfileEditor> OpenAsync(Desk desk) => await ProfileEditor.OpenAsync(await AdministratorAsync(desk));

    private static async Task<Browser> AdministratorAsync(Desk desk) => await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "孙系统", Role.SystemAdministrator));

    private static Task<int> PublishedAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<ProfilePublication>().CountAsync());
}
