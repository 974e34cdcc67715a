using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Platform.EvidenceStore;

internal static class EvidenceEvents
{
    private static readonly Dictionary<string, Bilingual> Names = new()
    {
        [nameof(EvidenceKind.RecordingPart)] = new("录像", "recording"),
        [nameof(EvidenceKind.ViewingCopy)] = new("录像播放件", "viewing copy"),
        [nameof(EvidenceKind.Still)] = new("照片", "photo"),
        [nameof(EvidenceKind.WatermarkedStill)] = new("带水印的照片", "watermarked photo"),
        [nameof(EvidenceKind.Signature)] = new("签名", "signature"),
        [nameof(EvidenceKind.Paper)] = new("文书", "paper"),
        [nameof(EvidenceKind.Package)] = new("证据包", "evidence package"),
        [nameof(EvidenceKind.TimeLine)] = new("录像时间轴", "time line"),
        [nameof(EvidenceKind.Material)] = new("材料", "material"),
    };

    public static EventWords Kept { get; } = Machine("evidence-kept", body =>
    {
        var what = Names.GetValueOrDefault(Text(body, "kind")) ?? new("文件", "file");
        return new($"存入{what.Chinese}：{Text(body, "name")}", $"Kept: {what.English} {Text(body, "name")}");
    });
}
