using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>What a phone or console says that cannot be: refused with a code, and nothing is written.</summary>
public sealed class BadFactsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task PlaceThatIsNoPlace_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var phone = await desk.PhoneAsync();
        foreach (var (latitude, longitude, accuracy) in new (double?, double?, double?)[] { (91, 0, 5), (0, 181, 5), (37, null, 5), (37, 122, -1), (1e300, 122, 5) })
        {
            var still = Desk.Allowed(await desk.Desk.AsAsync<AskForStill, Outcome<Guid>>(desk.Zhou, async handler =>
                await handler.HandleAsync(desk.Session, (await desk.InspectionAsync()).Scope[0], default)));
            using var answer = await SendAsync(phone, still, new { stillId = still, source = "Photo", sha256 = Sha256, latitude, longitude, accuracyMetres = accuracy });
            Assert.Equal("TK-ROOM-10", await CodeAsync(answer));
        }

        Assert.Equal(0, await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().CountAsync(row => row.Kind == EvidenceKind.Still)));
    }

    [Theory, OnSqlite]
    public async Task StillThatIsAPng_IsKeptAndServedAsPng(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var phone = await desk.PhoneAsync();
        await desk.StillAsync((await desk.InspectionAsync()).Scope[0]);
        var still = await desk.Desk.App.WithDatabaseAsync(db => db.Set<Still>().AsNoTracking().SingleAsync());

        using var picture = await phone.GetAsync(new Uri($"/api/my/rooms/{desk.Session}/stills/{still.Id}/picture", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".png", await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().Where(row => row.Id == still.OriginalId).Select(row => row.Name).SingleAsync()), StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task AskedForAnItemThatIsNotInspected_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);

        foreach (var item in new[] { "999", new string('9', 5000) })
        {
            Assert.Equal("TK-ROOM-8", (await desk.Desk.AsAsync<Say, Refusal?>(desk.Zhou, say => say.AskToShowAsync(desk.Session, item, "请看这里", default)))?.Rule);
            Assert.Equal("TK-ROOM-8", (await desk.Desk.AsAsync<ChallengePlace, Outcome<Guid>>(desk.Zhou, handler => handler.DrawAsync(desk.Session, item, default))).Refusal?.Rule);
        }

        Assert.DoesNotContain("asked-to-show", await desk.KindsAsync());
    }

    [Theory, OnSqlite]
    public async Task Moment_IsMeasuredByTheRoomsClock(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        desk.Agent[desk.Session.ToString()].ElapsedMs = 83_421;

        await desk.MomentAsync((await desk.InspectionAsync()).Scope[0]);

        Assert.Equal(83_421, await desk.Desk.App.WithDatabaseAsync(db => db.Set<Moment>().Select(row => row.AtMs).SingleAsync()));
    }

    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Applicants.Signature));

    private static Task<HttpResponseMessage> SendAsync(HttpClient phone, Guid still, object facts)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/my/visit/stills/{still}") { Content = new ByteArrayContent(Applicants.Signature) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        request.Headers.Add("X-Facts", Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(facts))));
        return phone.SendAsync(request);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();
}
