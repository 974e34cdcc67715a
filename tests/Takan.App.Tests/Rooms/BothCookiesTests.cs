using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Consent;
using Takan.Testing.Databases;
using Takan.Visits.Rooms.Media;

namespace Takan.App.Tests.Rooms;

/// <summary>Console and phone in two windows of one browser: it sends both cookies with every request.</summary>
public sealed class BothCookiesTests
{
    private const string Applicant = "applicant";

    [Theory, OnSqlite, OnPostgres]
    public async Task TheConsoleIsTheInspector_AndThePhoneTheApplicant(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        using var both = await BothAsync(desk, await PhoneCookieAsync(desk));

        Assert.Equal(desk.Zhou.Pseudonym, await MeAsync(both, $"/api/rooms/{desk.Session}"));
        Assert.Equal(Applicant, await MeAsync(both, $"/api/my/rooms/{desk.Session}"));
    }

    [Theory, OnSqlite]
    public async Task WhatTheConsoleSends_IsTheInspectors_AndWhatThePhoneSendsTheApplicants(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        using var both = await BothAsync(desk, await PhoneCookieAsync(desk));

        Assert.True(await IsTicketOfAsync(desk, both, $"/api/rooms/{desk.Session}", desk.Zhou.Pseudonym));
        Assert.True(await IsTicketOfAsync(desk, both, $"/api/my/rooms/{desk.Session}", Applicant));
    }

    [Theory, OnSqlite]
    public async Task ThePhoneOfAnotherCaseBesideTheConsole_DisturbsNothing(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var cookies = new Cookies(desk.Desk);
        var other = await cookies.PhoneAsync(await cookies.LinkAsync(await desk.Desk.QueueAsync("别家劳务派遣有限公司")));
        using var both = await BothAsync(desk, other);

        Assert.Equal(desk.Zhou.Pseudonym, await MeAsync(both, $"/api/rooms/{desk.Session}"));
        Assert.True(await IsTicketOfAsync(desk, both, $"/api/rooms/{desk.Session}", desk.Zhou.Pseudonym));
        using var refused = await both.GetAsync(new Uri($"/api/my/rooms/{desk.Session}/state", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory, OnSqlite]
    public async Task AtTheAddressOfTheOtherSide_NobodyIsLetIn(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        using var staff = await BothAsync(desk, null);
        var phone = await desk.PhoneAsync();

        using var staffAtPhone = await staff.GetAsync(new Uri($"/api/my/rooms/{desk.Session}/state", UriKind.Relative));
        using var phoneAtConsole = await phone.GetAsync(new Uri($"/api/rooms/{desk.Session}/state", UriKind.Relative));

        Assert.Equal("TK-LNK-1", await CodeAsync(staffAtPhone));
        Assert.Equal("TK-ACC-1", await CodeAsync(phoneAtConsole));
    }

    private static async Task<HttpClient> BothAsync(RoomDesk desk, string? phone)
    {
        var staff = await new Cookies(desk.Desk).StaffAsync(desk.Zhou);
        var client = desk.Desk.App.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", phone is null ? staff : $"{staff}; {phone}");
        return client;
    }

    private static async Task<string> PhoneCookieAsync(RoomDesk desk) => (await desk.PhoneAsync()).DefaultRequestHeaders.GetValues("Cookie").Single();

    private static async Task<string> MeAsync(HttpClient client, string room) =>
        (await client.GetFromJsonAsync<JsonObject>(new Uri(room + "/state", UriKind.Relative)))!["me"]!.ToString();

    private static async Task<bool> IsTicketOfAsync(RoomDesk desk, HttpClient client, string room, string person)
    {
        using var answer = await client.PostAsync(new Uri(room + "/tickets", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var ticket = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["ticket"]!.ToString();
        return desk.Desk.App.Services.GetRequiredService<RoomTickets>().Redeem(ticket, new(desk.Session.ToString(), person, null));
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();
}
