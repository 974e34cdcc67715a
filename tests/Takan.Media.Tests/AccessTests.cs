using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Takan.Media.Client;
using Takan.Media.Tests.Support;

namespace Takan.Media.Tests;

/// <summary>Who may not, and what is not understood. Needs agent and media server, but no browser.</summary>
public sealed class AccessTests(AccessTests.House house) : IClassFixture<AccessTests.House>, IAsyncLifetime
{
    private const string Offer = """
        v=0
        o=- 1 2 IN IP4 127.0.0.1
        s=-
        t=0 0
        a=group:BUNDLE 0
        m=audio 9 UDP/TLS/RTP/SAVPF 111
        c=IN IP4 0.0.0.0
        a=rtcp:9 IN IP4 0.0.0.0
        a=ice-ufrag:abcd
        a=ice-pwd:abcdefghijklmnopqrstuvwx
        a=fingerprint:sha-256 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF
        a=setup:actpass
        a=mid:0
        a=sendonly
        a=msid:s t
        a=rtcp-mux
        a=rtpmap:111 opus/48000/2
        a=ssrc:1 cname:x

        """;

    private readonly AgentProcess agent = house.Agent;
    private readonly string room1 = "a-" + Guid.CreateVersion7().ToString("N");
    private readonly string room2 = "b-" + Guid.CreateVersion7().ToString("N");

    /// <summary>One agent for all tests here; every test has rooms of its own.</summary>
    public sealed class House : IAsyncLifetime
    {
        internal AgentProcess Agent { get; private set; } = null!;

        internal TestWeb Web { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Agent = await AgentProcess.Start();
            Web = await TestWeb.Start(Agent);
        }

        public async Task DisposeAsync()
        {
            await Web.DisposeAsync();
            await Agent.DisposeAsync();
            Directory.Delete(Agent.Data, recursive: true);
        }
    }

    public async Task InitializeAsync()
    {
        foreach (var room in (string[])[room1, room2])
            World.Allowed(await agent.Client.OpenRoom(room, new(), default));
        house.Web.Door.LetIn(room1, "phone");
        house.Web.Door.LetIn(room1, "viewer", maySend: false);
        house.Web.Door.LetIn(room1, "sender", maySee: false);
        house.Web.Door.LetIn(room2, "other");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Publish_WithTicket_IsCreatedOnce()
    {
        var ticket = await Mint(room1, "phone");

        using var first = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, ticket);
        using var second = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, ticket);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.StartsWith($"/api/rooms/{room1}/media/", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("a=ice-ufrag:", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await AssertRefused(second, HttpStatusCode.Gone, "TK-M33");
    }

    [Fact]
    public async Task Publish_WithoutTicket_IsRefused()
    {
        using var response = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer);
        await AssertRefused(response, HttpStatusCode.Gone, "TK-M33");
    }

    [Fact]
    public async Task Publish_WithTicketOfAnotherPerson_IsRefusedAndTheTicketBurnt()
    {
        var ticket = await Mint(room1, "phone");

        using var thief = await Send(HttpMethod.Post, $"{room1}/publish", "sender", Offer, ticket);
        using var owner = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, ticket);

        await AssertRefused(thief, HttpStatusCode.Gone, "TK-M33");
        await AssertRefused(owner, HttpStatusCode.Gone, "TK-M33");
    }

    [Fact]
    public async Task Publish_WithTicketForSeeing_IsRefused()
    {
        var ticket = await Mint(room1, "phone", "x-camera");
        using var response = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, ticket);
        await AssertRefused(response, HttpStatusCode.Gone, "TK-M33");
    }

    [Theory]
    [InlineData(1, "viewer", null, "TK-M31")]
    [InlineData(1, "sender", "phone-camera", "TK-M32")]
    [InlineData(2, "phone", null, "TK-TEST")]
    [InlineData(1, "", null, "TK-TEST")]
    public async Task Ticket_WithoutTheRight_IsRefused(int room, string person, string? feed, string code)
    {
        using var response = await Send(HttpMethod.Post, $"{(room == 1 ? room1 : room2)}/tickets{(feed is null ? "" : "?feed=" + feed)}", person);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Subscribe_ToAFeedThatIsNotThere_IsNotFound()
    {
        var ticket = await Mint(room1, "viewer", "phone-camera");
        using var response = await Send(HttpMethod.Post, $"{room1}/subscribe/phone-camera", "viewer", ticket: ticket);
        await AssertRefused(response, HttpStatusCode.NotFound, "TK-M07");
    }

    [Fact]
    public async Task Path_OfAnotherPerson_CannotBeTouched()
    {
        using var made = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, await Mint(room1, "phone"));
        var path = made.Headers.Location!.ToString()["/api/rooms/".Length..];

        foreach (var (method, rest, body) in ((HttpMethod, string, string?)[])[
            (HttpMethod.Delete, "", null), (HttpMethod.Patch, "", Offer), (HttpMethod.Post, "/keyframe", null), (HttpMethod.Put, "/tracks/audio?state=muted", null)])
        {
            using var response = await Send(method, path + rest, "viewer", body);
            await AssertRefused(response, HttpStatusCode.NotFound, "TK-M08");
        }

        using var own = await Send(HttpMethod.Delete, path + "?word=left", "phone");
        Assert.Equal(HttpStatusCode.NoContent, own.StatusCode);
    }

    [Fact]
    public async Task Person_WhoWasRemoved_IsRefusedUntilLetInAgain()
    {
        var early = await Mint(room1, "phone");
        World.Allowed(await agent.Client.Remove(room1, "phone", Departure.Removed, default));

        using var refused = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, early);
        await AssertRefused(refused, HttpStatusCode.Forbidden, "TK-M03");

        World.Allowed(await agent.Client.LetInAgain(room1, "phone", default));
        using var again = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, await Mint(room1, "phone"));
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task Room_ThatWasClosed_IsGone()
    {
        World.Allowed(await agent.Client.CloseRoom(room1, "finished", default));
        using var response = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer, await Mint(room1, "phone"));
        await AssertRefused(response, HttpStatusCode.Gone, "TK-M02");
        var again = await agent.Client.OpenRoom(room1, new(), default);
        Assert.Equal(MediaRefusals.RoomIsClosed, again.Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v=0")]
    [InlineData("{\"type\":\"offer\"}")]
    [InlineData("v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=ice-ufrag:a\r\na=ice-pwd:b\r\na=fingerprint:sha-256 00\r\na=sendonly\r\n")]
    public async Task Publish_WithAnUnusableDescription_IsABadRequest(string offer)
    {
        using var response = await Send(HttpMethod.Post, $"{room1}/publish", "phone", offer, await Mint(room1, "phone"));
        await AssertRefused(response, HttpStatusCode.BadRequest, "TK-M05");
    }

    [Fact]
    public async Task Publish_WithMoreThan64KiB_IsTooLarge()
    {
        using var response = await Send(HttpMethod.Post, $"{room1}/publish", "phone", Offer + new string('a', 70_000), await Mint(room1, "phone"));
        await AssertRefused(response, HttpStatusCode.RequestEntityTooLarge, "TK-M06");
    }

    [Fact]
    public async Task Publish_WithHostileDescriptions_NeverHurtsTheMediaServer()
    {
        var server = agent.MediaServerProcess;
        string[] hostile =
        [
            Offer.Replace("a=mid:0", "a=mid:" + new string('x', 2000), StringComparison.Ordinal),
            Offer.Replace("opus/48000/2", "opus/99999999999999999999/2", StringComparison.Ordinal),
            Offer.Replace("a=ssrc:1 cname:x", "a=ssrc:99999999999999999999 cname:%n%n%s", StringComparison.Ordinal),
            Offer.Replace("sha-256 00:11", "sha-256 zz:" + new string('1', 1500), StringComparison.Ordinal),
            Offer.Replace("m=audio 9", "m=audio -1", StringComparison.Ordinal),
            Offer.Replace("a=ice-pwd:", "a=ice-pwd:" + new string('p', 1800), StringComparison.Ordinal),
        ];

        foreach (var offer in hostile)
        {
            using var response = await Send(HttpMethod.Post, $"{room1}/publish", "phone", offer, await Mint(room1, "phone"));
            Assert.True((int)response.StatusCode is 201 or 400, $"{response.StatusCode}");
        }

        Assert.Equal(server, agent.MediaServerProcess);
        Assert.True(Signals.Exists(server));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Agent_AskedWithAWrongSecret_AnswersNothing(string secret)
    {
        using var http = MediaAgentClient.Connect(agent.Address, "x");
        http.DefaultRequestHeaders.Authorization = secret.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", secret);
        using var response = await http.GetAsync(new Uri($"rooms/{room1}", UriKind.Relative));
        await AssertRefused(response, HttpStatusCode.Unauthorized, "TK-M15");
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a_b")]
    [InlineData("-a")]
    public async Task Agent_AskedForABadName_Refuses(string room)
    {
        var outcome = await agent.Client.OpenRoom(Uri.EscapeDataString(room), new(), default);
        Assert.NotNull(outcome.Refusal);
    }

    private async Task<string> Mint(string room, string person, string? feed = null)
    {
        using var response = await Send(HttpMethod.Post, $"{room}/tickets{(feed is null ? "" : "?feed=" + feed)}", person);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["ticket"]!;
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string person, string? sdp = null, string? ticket = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(house.Web.Address, "api/rooms/" + path));
        request.Headers.Add("Cookie", $"person={person}");
        if (ticket is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket);
        if (sdp is not null)
            request.Content = new StringContent(sdp, Encoding.UTF8, "application/sdp");
        return await http.SendAsync(request);
    }

    private static async Task AssertRefused(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (string?)JsonNode.Parse(text)!["code"]);
    }
}
