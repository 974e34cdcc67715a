using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Law;
using Takan.Platform.Access.Devices;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Hall;

/// <summary>The screen of the hall: paired by a code, shows numbers, reaches nothing else.</summary>
public sealed class ScreenTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44")]
    public async Task Screen_ShowsQueueCallsAndBooths_AndNamesNobody(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var (one, two) = (await hall.BoothAsync("1 号踏勘间"), await hall.BoothAsync("2 号踏勘间"));
        Desk.Allowed(await hall.CloseAsync(two, "电脑坏了"));
        var id = await hall.ExpectedAsync("示例劳务派遣有限公司");
        Desk.Allowed(await hall.CallAsync(one, id));
        var row = await hall.Desk.CaseAsync(id);

        var answer = await (await hall.ScreenAsync()).GetAsync("/hall/screen");

        // What is used stays paired, however long ago that was.
        Assert.Contains(answer.Raw.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("takan-device=", StringComparison.Ordinal) && cookie.Contains("expires=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var (page, label) = (answer.Page, row.Number[^4..] + " 号");
        Assert.Contains(label, page.QuerySelector("#calls")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请到 1 号踏勘间", page.QuerySelector("#calls")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(label, page.QuerySelector("#queue")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("电脑坏了", page.QuerySelector("#booths")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".h-qr svg"));
        foreach (var secret in (string[])[row.EntityName, row.ContactName, row.Address, row.CreditCode, row.Number, "13800000000", id.ToString()])
            Assert.DoesNotContain(secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task PairingCode_IsGoodOnceAndForMinutes_AndARevokedScreenIsOut(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var (code, late) = (await CodeAsync(hall, "一楼大屏"), await CodeAsync(hall, "二楼大屏"));
        var screen = new Browser(hall.Desk.App.Visitor());

        Assert.Equal("/hall/pair", (await screen.GetAsync("/hall/screen")).Location);
        Assert.Equal("/hall/screen", (await PairAsync(screen, code)).Location);
        Assert.Equal(HttpStatusCode.OK, (await screen.GetAsync("/hall/screen")).Status);
        Assert.Contains(DeviceRefusals.CodeUnknown.Words, (await PairAsync(new(hall.Desk.App.Visitor()), code)).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        hall.Desk.App.Clock.Advance(KeepDevices.CodeLife);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PairAsync(new(hall.Desk.App.Visitor()), late)).Status);

        await RevokeAsync(hall, "一楼大屏");
        Assert.Equal("/hall/pair", (await screen.GetAsync("/hall/screen")).Location);
    }

    /// <summary>That nothing else is reached, by any address, StrangerTests walk; here are the doors that matter most.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-44", Refused = true)]
    public async Task Screen_ReachesNothingElse_AndNobodyElseReachesIt(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        var id = await hall.Desk.AcceptAsync();
        var screen = await hall.ScreenAsync();

        foreach (var path in (string[])["/", "/cases", $"/cases/{id}", "/hall/desk", "/hall/assistance", "/administration/hall"])
            Assert.StartsWith("/sign-in", (await screen.GetAsync(path)).Location, StringComparison.Ordinal);
        Assert.Equal("/s", (await screen.GetAsync("/my")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await screen.GetAsync("/hall/booth")).Status);
        foreach (var staff in new[] { hall.Desk.Clerk, hall.Desk.Lead, hall.Administrator, hall.Assistant })
            Assert.Equal("/hall/pair", (await hall.BrowserWith(await new Cookies(hall.Desk).StaffAsync(staff)).GetAsync("/hall/screen")).Location);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stream_TellsThatSomethingMovedAndNotWhat_AndEndsWithTheDevice(bool revoked)
    {
        await using var hall = await HallDesk.OpenAsync(DatabaseKind.Sqlite);
        var booth = await hall.BoothAsync("1 号踏勘间");
        using var client = hall.Desk.App.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", await new Cookies(hall.Desk).DeviceAsync(hall.Administrator, "一楼大屏", null));
        using var answer = await client.GetAsync(new Uri("/hall/screen/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("data: {}", await NextDataAsync(reader));

        if (revoked) await RevokeAsync(hall, "一楼大屏");
        else Desk.Allowed(await hall.CloseAsync(booth, "电脑坏了"));

        if (revoked) await reader.ReadToEndAsync().WaitAsync(Hang);
        else Assert.Equal("data: {}", await NextDataAsync(reader));
    }

    [Theory, OnSqlite]
    public async Task PcOfABooth_LeadsFromTheCodeToTheSeatAndBack(DatabaseKind kind)
    {
        await using var hall = await HallDesk.OpenAsync(kind);
        // A real browser's cookies run out by the real clock.
        hall.Desk.App.Clock.AdvanceTo(TimeProvider.System.GetUtcNow());
        var booth = await hall.BoothAsync("1 号踏勘间");
        var link = await hall.LinkAsync(await hall.Desk.AcceptAsync());
        var pc = new Browser(hall.Desk.App.Visitor());
        var code = Desk.Allowed(await hall.Desk.AsAsync<KeepDevices, Outcome<string>>(hall.Administrator, keep => keep.MakeAsync("1 号间电脑", booth.Id, default)));

        Assert.Equal("/hall/booth", (await PairAsync(pc, code)).Location);
        Assert.Equal("/s", (await pc.SubmitAsync("/hall/booth", new Dictionary<string, string>())).Location);
        var path = new Uri(link.Address).AbsolutePath;
        Assert.Equal(path, (await pc.SubmitAsync("/s", new Dictionary<string, string> { ["Code"] = link.Code })).Location);
        await pc.SubmitAsync(path, new Dictionary<string, string>());
        Assert.Equal("/my/booth", (await pc.SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = await hall.CodeAsync("one-time-code") })).Location);
        Assert.Equal("/my", (await SendAsync(pc, "/my/booth")).Location);
        Assert.Contains("/my/booth", (await pc.GetAsync("/my")).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);

        Assert.Equal("/hall/booth", (await SendAsync(pc, "/my/booth?handler=Leave")).Location);
        Assert.Equal("/s", (await pc.GetAsync("/my")).Location);
        Assert.Contains("空闲", (await pc.GetAsync("/hall/booth")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Answer> SendAsync(Browser browser, string action) => await (await FilledForm.OpenAsync(browser, "/my/booth", action, [])).SendAsync();

    private static async Task<string> CodeAsync(HallDesk hall, string name) =>
        Desk.Allowed(await hall.Desk.AsAsync<KeepDevices, Outcome<string>>(hall.Administrator, keep => keep.MakeAsync(name, null, default)));

    private static Task<Answer> PairAsync(Browser browser, string code) => browser.SubmitAsync("/hall/pair", new Dictionary<string, string> { ["Code"] = code.ToLowerInvariant() });

    private static async Task RevokeAsync(HallDesk hall, string name)
    {
        var id = await hall.Desk.App.WithDatabaseAsync(db => db.Set<PairedDevice>().Where(row => row.Name == name).Select(row => row.Id).SingleAsync());
        Assert.Null(await hall.Desk.AsAsync<KeepDevices, Refusal?>(hall.Administrator, keep => keep.RevokeAsync(id, default)));
    }

    private static async Task<string> NextDataAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync().WaitAsync(Hang) is { } line)
            if (line.StartsWith("data:", StringComparison.Ordinal)) return line;
        return "";
    }
}
