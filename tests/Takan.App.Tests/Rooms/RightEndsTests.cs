using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Log;
using Takan.Testing.Databases;
using Takan.Visits.Rooms.Media;

namespace Takan.App.Tests.Rooms;

/// <summary>A stream that is open and media that flow end with the right to them, not with the page's good will.</summary>
public sealed class RightEndsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task SignOut_EndsTheOpenStreams_AndVoidsTheTickets(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        await desk.WaitAsync();
        await desk.GoLiveAsync();
        using var events = await OpenAsync(zhou.Client, $"/api/rooms/{desk.Session}/events");
        using var log = await OpenAsync(zhou.Client, $"/api/rooms/{desk.Session}/log");
        var tickets = desk.Desk.App.Services.GetRequiredService<RoomTickets>();
        var grant = new TicketGrant(desk.Session.ToString(), desk.Zhou.Pseudonym, null);
        var ticket = tickets.Mint(grant);

        await zhou.SubmitAsync("/sign-out", new Dictionary<string, string>());

        Assert.Contains("right-ended", await EndAsync(events), StringComparison.Ordinal);
        await EndAsync(log);
        Assert.False(tickets.Redeem(ticket, grant));
        Assert.Contains((desk.Zhou.Pseudonym, "left"), desk.Agent.Removals);
    }

    [Theory, OnSqlite]
    public async Task DisabledAccount_EndsTheOpenStream(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        var he = await desk.Desk.SignInAsync(desk.He);
        await desk.WaitAsync();
        await desk.GoLiveAsync();
        using var events = await OpenAsync(he.Client, $"/api/rooms/{desk.Session}/events");

        await desk.Desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().Where(row => row.Id == desk.He.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Disabled, true)));

        Assert.Contains("right-ended", await EndAsync(events), StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    [Demand("HC-43")]
    public async Task Unassigned_EndsTheOpenStreamOfTheOneWhoWent(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        await desk.WaitAsync();
        await desk.GoLiveAsync();
        using var events = await OpenAsync(zhou.Client, $"/api/rooms/{desk.Session}/events");

        Desk.Allowed(await desk.Desk.AsAsync<ReassignCase, Outcome<Case>>(desk.Desk.Lead, handler =>
            handler.HandleAsync(desk.Desk.Lead, new(new(desk.Case), desk.Desk.Feng.Id, "周敏突发疾病"), default)));

        Assert.Contains("right-ended", await EndAsync(events), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LinkRevoked_EndsThePhonesStreams(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var phone = await desk.PhoneAsync();
        using var events = await OpenAsync(phone, $"/api/my/rooms/{desk.Session}/events");
        using var news = await OpenAsync(phone, "/my/events");

        await desk.Desk.App.ActAsync(async services =>
        {
            await using var act = await services.GetRequiredService<Acts>().BeginAsync(default);
            await services.GetRequiredService<RevokeCaseLinks>().RunAsync(act, desk.Case, default);
            await act.CommitAsync(default);
            return true;
        });

        Assert.Contains("right-ended", await EndAsync(events), StringComparison.Ordinal);
        await EndAsync(news);
        Assert.Contains(("applicant", "left"), desk.Agent.Removals);
    }

    [Theory, OnSqlite]
    public async Task LinkExpired_EndsThePhonesStream(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var phone = await desk.PhoneAsync();
        using var news = await OpenAsync(phone, "/my/events");

        desk.Desk.App.Clock.Advance(TimeSpan.FromDays(31));

        await EndAsync(news);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-02")]
    public async Task ConsentWithdrawn_EndsThePhonesRoom(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var phone = await desk.PhoneAsync();
        using var events = await OpenAsync(phone, $"/api/my/rooms/{desk.Session}/events");

        Desk.Allowed(await desk.Desk.AsAsync<DeclineRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(new(desk.Case), "不想继续拍了"), default)));

        Assert.Contains("gone", await EndAsync(events), StringComparison.Ordinal);
        using var again = await phone.GetAsync(new Uri($"/api/my/rooms/{desk.Session}/events", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    /// <summary>A page that follows no events hears nothing; its media end all the same.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task MediaWithoutARight_AreEndedByTheWatch_AndLogged(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        await desk.Desk.SignInAsync(desk.He);
        await desk.WaitAsync();
        await desk.PhoneAsync();
        await desk.GoLiveAsync();
        desk.Agent[desk.Session.ToString()].Comes(desk.Zhou.Pseudonym);
        desk.Agent[desk.Session.ToString()].Comes(desk.He.Pseudonym);

        await Patience.UntilAsync("who is signed out is put out", async () => (await desk.KindsAsync()).Contains("person-put-out"));

        Assert.Equal([(desk.Zhou.Pseudonym, "left")], desk.Agent.Removals.Distinct());
    }

    [Theory, OnSqlite]
    public async Task StreamOfWhoKeepsTheRight_GoesOn(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.BookedAsync(kind);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        await desk.WaitAsync();
        await desk.GoLiveAsync();
        using var log = await OpenAsync(zhou.Client, $"/api/rooms/{desk.Session}/log");
        await using var body = await log.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);

        await Task.Delay(TimeSpan.FromSeconds(5));
        RoomDesk.Done(await desk.Desk.AsAsync<Visits.Rooms.Say, Refusal?>(desk.Zhou, say => say.ChatAsync(desk.Session, "请把镜头转向门口", default)));

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string? line;
        do line = await reader.ReadLineAsync(limit.Token);
        while (line is not null && !line.Contains("\"said\"", StringComparison.Ordinal));
        Assert.NotNull(line);
    }

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    private static async Task<string> EndAsync(HttpResponseMessage response) => await Patience.UntilEndAsync(await response.Content.ReadAsStreamAsync());
}
