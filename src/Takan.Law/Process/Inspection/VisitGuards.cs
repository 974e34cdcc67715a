namespace Takan.Law.Process;

/// <summary>What differs where the inspectors go to the place: nothing is recorded there, and what failed is kept as photos.</summary>
public static class VisitGuards
{
    /// <summary>House rule: a record that has no video behind it shows what was wrong.</summary>
    public static readonly Guard<InspectionFacts> FailuresPictured = Guard.That<InspectionFacts>(
        "TK-216",
        (_, facts) => Bare(facts).Count == 0,
        (_, facts) => new(
            $"第 {string.Join('、', Bare(facts))} 项不符合，还没有照片。不符合的，每项至少拍一张。",
            $"Not met and without a photo: items {string.Join(", ", Bare(facts))}. Take at least one photo of each."));

    public static readonly Guard<InspectionFacts> HeldByVideo = Guard.That<InspectionFacts>(
        "TK-217", facts => facts.Means == InspectionMeans.Video,
        "这次是上门踏勘，请在现场页面上退回修改。", "This is a visit on the spot: reopen the record on its own page.");

    public static readonly Guard<InspectionFacts> HeldOnTheSpot = Guard.That<InspectionFacts>(
        "TK-218", facts => facts.Means == InspectionMeans.OnTheSpot,
        "这次是视频踏勘，请在踏勘室里退回修改。", "This is an inspection by video: reopen the record in its room.");

    public static readonly Guard<InspectionFacts> GoesThere = Guard.That<InspectionFacts>(
        "TK-219", facts => facts.Means == InspectionMeans.OnTheSpot,
        "这次是视频踏勘，不上门。", "This is an inspection by video: nobody goes there.");

    private static List<string> Bare(InspectionFacts facts) => [.. facts.Items.Where(item => item.Failed && item.Stills == 0).Select(item => item.Number)];
}
