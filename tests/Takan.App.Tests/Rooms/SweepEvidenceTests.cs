using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>What is refused leaves no bytes, or bytes that leave by themselves.</summary>
public sealed class SweepEvidenceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task OldBytesWithoutARow_Leave_EvidenceStays(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await WatermarkedAsync(desk);
        var evidence = Objects(desk);
        var (refused, young) = (await TakeAsync(desk, "refused"), await TakeAsync(desk, "young"));
        foreach (var path in evidence.Append(refused)) File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path) - TimeSpan.FromDays(2));

        await desk.Desk.App.ActAsync(async services =>
        {
            await services.GetRequiredService<SweepEvidence>().RunAsync(default);
            return true;
        });

        Assert.Equal(evidence.Append(young).Order(), Objects(desk).Order());
    }

    [Theory, OnSqlite]
    public async Task SignatureTooEarly_AndAPhotoThatIsHereAlready_LeaveNoBytes(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await WatermarkedAsync(desk);
        var before = Objects(desk);

        Assert.NotNull(await desk.CountersignAsync());
        var still = await desk.Desk.App.WithDatabaseAsync(db => db.Set<Still>().AsNoTracking().SingleAsync());
        Assert.Equal(RoomRefusals.NotAsked.Rule, (await SendAsync(desk, still.Id, "another photo"u8.ToArray()))?.Rule);
        Assert.Null(await SendAsync(desk, still.Id, Applicants.Signature));

        Assert.Equal(before, Objects(desk));
    }

    private static async Task WatermarkedAsync(RoomDesk desk)
    {
        await desk.StillAsync((await desk.InspectionAsync()).Scope[0]);
        await Patience.UntilAsync("watermarked", () => desk.Desk.App.WithDatabaseAsync(db => db.Set<Still>().AnyAsync(still => still.WatermarkedId != null)));
    }

    private static Task<Refusal?> SendAsync(RoomDesk desk, Guid still, byte[] bytes) =>
        desk.Desk.AsAsync<ReceiveStill, Refusal?>(desk.Applicant, async handler =>
        {
            using var content = new MemoryStream(bytes);
            return await handler.HandleAsync(desk.Session, new() { StillId = still, Source = StillSource.Photo, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) }, content, default);
        });

    private static async Task<string> TakeAsync(RoomDesk desk, string text)
    {
        var blob = await desk.Desk.App.ActAsync(services => services.GetRequiredService<Vault>()
            .TakeAsync(desk.Desk.BureauId, desk.Case, new MemoryStream(Encoding.UTF8.GetBytes(text)), 1000, default));
        return Objects(desk).Single(path => Path.GetFileName(path) == blob.Digests.Sha256.Hex);
    }

    private static string[] Objects(RoomDesk desk) =>
        [.. Directory.GetFiles(Path.Combine(desk.Desk.App.DataFolder, "evidence", "objects"), "*", SearchOption.AllDirectories).Order()];
}
