using System.Net;
using System.Net.Http.Json;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Printing;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Group;

/// <summary>Supervision sends observers, announced or not; they see and hear, and steer nothing.</summary>
public sealed class ObserverTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-42")]
    [Demand("HC-42", Refused = true)]
    [Demand("LJ-23")]
    public async Task Announced_IsKnownBefore_ComesIn_AndGoes_InTheRecord(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind);
        var (desk, supervisor, observer) = await PeopleAsync(room);
        Assert.Equal("HC-42", (await desk.AssignObserverAsync(supervisor, room.Inspection, desk.Clerk, true))?.Rule);
        RoomDesk.Done(await desk.AssignObserverAsync(supervisor, room.Inspection, observer, announced: true));
        Assert.Equal("TK-GRP-01", (await desk.AssignObserverAsync(supervisor, room.Inspection, observer, true))?.Rule);
        Assert.Contains("observer-assigned", await room.KindsAsync());
        var zhou = await desk.SignInAsync(desk.Zhou);
        Assert.Contains("郭观察", (await zhou.GetAsync($"/inspections/{room.Inspection}/group")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var browser = await desk.SignInAsync(observer);
        var watch = $"/inspections/{room.Inspection}/watch";
        Assert.NotNull((await browser.GetAsync("/")).Page.QuerySelector($"main a[href='{watch}']"));
        await room.WaitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(watch, Nothing, "Enter")).Status);
        await room.GoLiveAsync();
        Assert.False(There(await StateAsync(zhou, room), "observer"));

        Assert.Equal("TK-ROOM-16", await CodeAsync(await browser.Client.PostAsync(new Uri($"/api/watched/rooms/{room.Session}/tickets?feed=applicant-camera", UriKind.Relative), null)));
        Assert.Equal(watch, (await browser.SubmitAsync(watch, Nothing, "Enter")).Location);
        Assert.True(There(await StateAsync(zhou, room), "observer"));
        using var ticket = await browser.Client.PostAsync(new Uri($"/api/watched/rooms/{room.Session}/tickets?feed=applicant-camera", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Created, ticket.StatusCode);
        Assert.Equal("TK-M31", await CodeAsync(await browser.Client.PostAsync(new Uri($"/api/watched/rooms/{room.Session}/tickets", UriKind.Relative), null)));
        Assert.NotEmpty((await browser.GetAsync(watch)).Page.QuerySelectorAll("#watch-items tbody tr"));

        Assert.Equal(watch, (await browser.SubmitAsync(watch, Nothing, "Leave")).Location);
        Assert.False(There(await StateAsync(zhou, room), "observer"));
        Assert.Equal(["watcher-entered", "watcher-left"], (await room.KindsAsync()).Where(one => one.StartsWith("watcher-", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-23", Refused = true)]
    public async Task Observer_SteersNothing(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind);
        var (desk, supervisor, observer) = await PeopleAsync(room);
        RoomDesk.Done(await desk.AssignObserverAsync(supervisor, room.Inspection, observer, announced: true));
        var browser = await desk.SignInAsync(observer);
        await room.WaitAsync();
        await room.GoLiveAsync();
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync($"/inspections/{room.Inspection}/watch", Nothing, "Enter")).Status);
        var before = (await room.KindsAsync()).Count;

        foreach (var act in new[] { "open", "close", "stills", "moments", "ask", "say", "challenge", "presence", "publish" })
            Assert.Equal("LJ-23", await CodeAsync(await browser.Client.PostAsJsonAsync($"/api/rooms/{room.Session}/{act}", new { item = "1", text = "请转身" })));
        foreach (var act in new[] { "complete", "opinions", "result", "adjourn", "switch-to-on-site" })
            Assert.Equal("LJ-23", await CodeAsync(await browser.Client.PostAsJsonAsync($"/api/inspections/{room.Inspection}/{act}", new { })));
        Assert.Equal("LJ-23", await CodeAsync(await browser.Client.PutAsJsonAsync($"/api/inspections/{room.Inspection}/items/1", new { verdict = "Met", version = 0 })));
        var item = (await room.InspectionAsync()).Scope[0];
        var remark = await desk.AsAsync<Visits.Records.AddRemark, Refusal?>(observer, handler => handler.HandleAsync(room.Session, item, "不妥", default));
        Assert.Equal("LJ-23", remark?.Rule);
        Assert.Equal(before, (await room.KindsAsync()).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-31")]
    public async Task Unannounced_IsSeenByInspectorsOnlyOnceIn_AndByTheApplicantNever(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, profile: "dongli");
        var (desk, supervisor, observer) = await PeopleAsync(room);
        RoomDesk.Done(await desk.AssignObserverAsync(supervisor, room.Inspection, observer, announced: false));
        Assert.DoesNotContain("observer-assigned", await room.KindsAsync());
        var zhou = await desk.SignInAsync(desk.Zhou);
        Assert.DoesNotContain("郭观察", (await zhou.GetAsync($"/inspections/{room.Inspection}/group")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        var browser = await desk.SignInAsync(observer);
        await room.WaitAsync();
        await room.GoLiveAsync();
        Assert.DoesNotContain("郭观察", (await StateAsync(zhou, room)).ToJsonString(Readable), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync($"/inspections/{room.Inspection}/watch", Nothing, "Enter")).Status);
        Assert.True(There(await StateAsync(zhou, room), "observer"));
        var phone = await room.PhoneAsync();
        var mine = await phone.GetFromJsonAsync<JsonObject>($"/api/my/rooms/{room.Session}/state");
        Assert.DoesNotContain("observer", mine!["people"]!.AsArray().Select(person => person!["role"]!.ToString()));
        var entry = await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().SingleAsync(one => one.Kind == "watcher-entered"));
        Assert.Equal(Audience.Staff, entry.Audience);

        room.Desk.App.Clock.Advance(Attendance.Life + TimeSpan.FromSeconds(1));
        Assert.True((await desk.App.WithDatabaseAsync(db => db.Set<Attendance>().SingleAsync())).IsThere, "A page without script says itself when it goes");
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-31")]
    [Demand("DL-31", Refused = true)]
    public async Task Draw_FromWhatTheLogSays_AnyoneDrawsTheSame(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "dongli");
        var supervisor = await desk.AddAsync(desk.BureauId, "许监督", Role.Supervisor);
        Assert.Equal("DL-31", Desk.Refused(await desk.DrawObserverAsync(supervisor)));
        var inspection = await Scheduling.Inspectors.ReadyAsync(desk, desk.Zhou, desk.He);
        Desk.Allowed(await Scheduling.Inspectors.BookAsync(desk, desk.Zhou, inspection, Scheduling.Inspectors.Tomorrow(desk)));
        foreach (var name in new[] { "郭观察", "马观察" }) await desk.AddAsync(desk.BureauId, name, Role.Observer);

        var drawn = Desk.Allowed(await desk.DrawObserverAsync(supervisor));

        var (entry, body) = await desk.App.WithDatabaseAsync(async db =>
        {
            var told = await db.Set<LogEntry>().AsNoTracking().SingleAsync(one => one.Kind == "observer-drawn");
            return (told, JsonNode.Parse((await db.Set<LogBody>().AsNoTracking().SingleAsync(one => one.Stream == told.Stream && one.Number == told.Number)).Json)!);
        });
        Assert.Equal(Audience.Supervision, entry.Audience);
        var candidates = body["candidates"]!.AsArray().Select(one => one!.ToString()).ToList();
        Assert.Equal(3, candidates.Count);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(new[] { body["draw"]!.ToString(), body["head"]!.ToString() }.Concat(candidates.Order(StringComparer.Ordinal)).Select(line => line + "\n"))));
        Assert.Equal(candidates.Order(StringComparer.Ordinal).ElementAt((int)(new BigInteger(digest, true, true) % 3)), body["person"]!.ToString());
        Assert.Equal(Convert.ToHexStringLower(digest), drawn.Digest);
        Assert.Equal(inspection.ToString(), body["inspection"]!.ToString());
        var watcher = await desk.App.WithDatabaseAsync(db => db.Set<Watcher>().AsNoTracking().SingleAsync());
        Assert.False(watcher.Announced);
        Assert.Equal("DL-31", Desk.Refused(await desk.DrawObserverAsync(supervisor)));

        var page = await (await desk.SignInAsync(supervisor)).GetAsync("/observers");
        Assert.Contains(drawn.Digest, page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    [Demand("LJ-23")]
    [Demand("DL-31")]
    public async Task PrintedRecord_NamesWhoWasAnnounced_AndNeverWhoWasNot(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind);
        var (desk, supervisor, observer) = await PeopleAsync(room);
        var silent = await desk.AddAsync(desk.BureauId, "暗访员", Role.Observer);
        RoomDesk.Done(await desk.AssignObserverAsync(supervisor, room.Inspection, observer, announced: true));
        RoomDesk.Done(await desk.AssignObserverAsync(supervisor, room.Inspection, silent, announced: false));
        await room.WaitAsync();
        await room.GoLiveAsync();
        foreach (var person in (StaffActor[])[observer, silent])
            RoomDesk.Done(await desk.AsAsync<WatchRoom, Refusal?>(person, watch => watch.EnterAsync(room.Session, default)));

        desk.App.PrintForReal();
        await room.SignedByBothAsync();
        RoomDesk.Done(await room.CountersignAsync());
        RoomDesk.Done(await room.TellAsync(new(Visits.Records.ResultKind.Passed)));
        RoomDesk.Done(await room.CloseAsync());
        await room.SealedAsync();

        var zhou = await desk.SignInAsync(desk.Zhou);
        var kept = (await zhou.GetAsync($"/cases/{room.Case}")).Page.QuerySelectorAll("a").First(link => link.TextContent.Trim() == "现场核查记录表").GetAttribute("href")!;
        var paper = await PdfText.OfAsync(await zhou.Client.GetByteArrayAsync(kept));
        Assert.Contains("郭观察", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("暗访员", paper, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PageThatFallsSilent_IsWrittenDownAsGone_AndTheClosedRoomHoldsNobody(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind);
        var (desk, supervisor, observer) = await PeopleAsync(room);
        RoomDesk.Done(await desk.AssignObserverAsync(supervisor, room.Inspection, observer, announced: true));
        await room.WaitAsync();
        await room.GoLiveAsync();
        RoomDesk.Done(await desk.AsAsync<WatchRoom, Refusal?>(observer, watch => watch.EnterAsync(room.Session, default)));
        RoomDesk.Done(await desk.AsAsync<WatchRoom, Refusal?>(observer, watch => watch.BeatAsync(room.Session, default)));
        desk.App.Clock.Advance(Attendance.Life + TimeSpan.FromSeconds(1));

        await Patience.UntilAsync("the watcher is gone", async () => (await room.KindsAsync()).Contains("watcher-left"));

        Assert.Equal("TK-ROOM-16", (await desk.AsAsync<WatchRoom, Refusal?>(observer, watch => watch.BeatAsync(room.Session, default)))?.Rule);
    }

    [Theory, OnSqlite]
    public async Task Page_AssignsAndTakesBack(DatabaseKind kind)
    {
        await using var room = await RoomDesk.BookedAsync(kind, ahead: TimeSpan.FromHours(2));
        var (desk, supervisor, observer) = await PeopleAsync(room);
        var browser = await desk.SignInAsync(supervisor);
        var fields = new Dictionary<string, string> { ["Inspection"] = room.Inspection.ToString(), ["Person"] = observer.Id.ToString() };
        Assert.Equal("/observers", (await browser.SubmitAsync("/observers", fields)).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/observers", fields)).Status);
        Assert.Equal("/observers", (await browser.SubmitAsync("/observers", fields, "Withdraw")).Location);
        Assert.Empty(await desk.App.WithDatabaseAsync(db => db.Set<Watcher>().ToListAsync()));
        Assert.Contains("TK-GRP-02", (await browser.SubmitAsync("/observers", fields, "Withdraw")).Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<(Desk Desk, StaffActor Supervisor, StaffActor Observer)> PeopleAsync(RoomDesk room) =>
        (room.Desk, await room.Desk.AddAsync(room.Desk.BureauId, "许监督", Role.Supervisor), await room.Desk.AddAsync(room.Desk.BureauId, "郭观察", Role.Observer));

    private static async Task<JsonObject> StateAsync(Browser browser, RoomDesk room) => (await browser.Client.GetFromJsonAsync<JsonObject>($"/api/rooms/{room.Session}/state"))!;

    private static bool There(JsonObject state, string role) => state["people"]!.AsArray().Single(person => person!["role"]!.ToString() == role)!["there"]!.GetValue<bool>();

    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        using (answer) return (await answer.Content.ReadFromJsonAsync<JsonObject>())?["code"]?.ToString();
    }
}
