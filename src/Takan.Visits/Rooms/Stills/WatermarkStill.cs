using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Platform.Printing;

namespace Takan.Visits.Rooms;

/// <summary>Makes the watermarked copy of a still beside its untouched original: case, item, time, place, source.</summary>
public sealed class WatermarkStill(TakanDb db, Acts acts, RoomSituations rooms, Vault vault, Pictures pictures)
{
    private const long LargestCopy = 20_000_000;

    // Sharp on A4 and light in a PDF; the original is beside it.
    private const int LongestSide = 2000;

    public async Task HandleAsync(Guid stillId, CancellationToken cancellationToken)
    {
        var still = await db.Set<Still>().AsNoTracking().SingleAsync(row => row.Id == stillId, cancellationToken);
        var room = (await rooms.FindAsync(still.SessionId, cancellationToken))!;
        var original = await db.Set<EvidenceObject>().AsNoTracking().SingleAsync(row => row.Id == still.OriginalId, cancellationToken);
        var copy = await CopyAsync(original, Lines(room, still), cancellationToken);

        using var bytes = new MemoryStream(copy, writable: false);
        var blob = await vault.TakeAsync(room.Case.BureauId, room.Case.Id, bytes, LargestCopy, cancellationToken);
        await using var act = await acts.BeginAfreshAsync(new SystemActor(), cancellationToken);
        var kept = await vault.KeepAsync(act, new(room.Case.Id, room.Case.BureauId, $"watermark/{stillId:D}", EvidenceKind.WatermarkedStill, "image/jpeg",
            $"{still.Item}-{stillId:N}-watermarked.jpg", new JsonObject
            {
                ["inspection"] = still.InspectionId.ToString(),
                ["session"] = still.SessionId.ToString(),
                ["item"] = still.Item,
                ["of"] = original.Sha256,
            }), blob, Audience.Applicant, cancellationToken);
        (await db.Set<Still>().SingleAsync(row => row.Id == stillId, cancellationToken)).WatermarkedId = kept.Id;
        await act.CommitAsync(cancellationToken);
    }

    private async Task<byte[]> CopyAsync(EvidenceObject original, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await using (var content = vault.OpenRead(original)) await content.CopyToAsync(bytes, cancellationToken);
        var small = await pictures.ThumbnailAsync(bytes.ToArray(), LongestSide, cancellationToken);
        return await pictures.WatermarkAsync(small, lines, cancellationToken);
    }

    private static List<string> Lines(RoomSituation room, Still still)
    {
        var item = room.Profile.Items.Single(known => known.Number == still.Item);
        var lines = new List<string>
        {
            $"{room.Case.Number}　第 {item.Number} 项 {item.Title}",
            ChinaTime.Local(still.TakenAt!.Value).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "　" + SourceWords[still.Source ?? StillSource.Photo],
        };
        if (still.Latitude is { } latitude && still.Longitude is { } longitude)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{latitude:0.00000}, {longitude:0.00000} ±{still.AccuracyMetres ?? 0:0} 米（手机定位）"));
        return lines;
    }

    private static readonly Dictionary<StillSource, string> SourceWords = new()
    {
        [StillSource.Photo] = "拍照原图",
        [StillSource.Frame] = "视频截图",
        [StillSource.File] = "系统相机拍摄",
        [StillSource.Inspector] = "踏勘人员上传（上传时间）",
    };
}
