namespace Takan.Law.Process;

/// <summary>How items are judged and when the judgement is complete.</summary>
public static class ItemGuards
{
    public static readonly Guard<InspectionFacts> InScope = Guard.That<InspectionFacts>(
        "HC-36", facts => facts.Item is not null && facts.ItemIsInScope,
        "这一项不在本次核查范围内。复勘只核查上次不符合的事项。",
        "The item is not part of this inspection: a re-inspection covers only what failed.");

    public static readonly Guard<InspectionFacts> VerdictKnown = Guard.That<InspectionFacts>(
        "LJ-24", facts => facts.Item is { } item && Enum.IsDefined(item.Verdict),
        "请判为“符合”“不符合”或“不适用”。", "Judge the item as met, not met or not applicable.");

    public static readonly Guard<InspectionFacts> RemarkAllowed = Guard.That<InspectionFacts>(
        Teams.Watching.DoesNotSteer.Rule, facts => facts.MayRemark,
        "观察员只看、只听，不写意见。", "An observer sees and hears, and writes no remark.");

    public static readonly Guard<InspectionFacts> RemarkWritten = Guard.That<InspectionFacts>(
        "LJ-20", facts => !string.IsNullOrWhiteSpace(facts.Remark),
        "请写下意见再发出。", "Write the remark before sending it.");

    public static readonly Guard<InspectionFacts> FailureNoted = Guard.That<InspectionFacts>(
        "LJ-24", facts => facts.Item is not { Verdict: Verdict.NotMet } item || !string.IsNullOrWhiteSpace(item.Note),
        "判为“不符合”，请写明哪里不符合。", "Not met: say what is wrong.");

    public static readonly Guard<InspectionFacts> ExceptionReasoned = Guard.That<InspectionFacts>(
        "LJ-24", facts => facts.Item is not { Verdict: Verdict.NotApplicable } item || !string.IsNullOrWhiteSpace(item.Note),
        "判为“不适用”，请写明理由。", "Not applicable: give the reason.");

    public static readonly Guard<InspectionFacts> NothingOpen = Guard.That<InspectionFacts>(
        "LJ-24",
        (_, facts) => facts.Items.Any(item => item.Counts) && !facts.Items.Any(item => item.IsOpen),
        (_, facts) => Listed(facts.Items.Where(item => item.IsOpen), "还没有核查", "still open"));

    public static readonly Guard<InspectionFacts> EverythingNoted = Guard.That<InspectionFacts>(
        "LJ-24",
        (_, facts) => !Unnoted(facts).Any(),
        (_, facts) => Listed(Unnoted(facts), "还没有写明情况或理由", "without note or reason"));

    public static readonly Guard<InspectionFacts> EverythingShown = Guard.That<InspectionFacts>(
        "HC-31",
        (_, facts) => !facts.Items.Any(item => item.Counts && !item.HasEvidence),
        (_, facts) => Listed(facts.Items.Where(item => item.Counts && !item.HasEvidence), "还没有照片或视频时刻", "without a still or a moment of video"));

    public static readonly Guard<InspectionFacts> RecordingKept = Guard.That<InspectionFacts>(
        "HC-31", facts => facts.RecordedBytes > 0,
        "没有录像，不能作结论。录像和图片都须留存。", "No recording, no conclusion: video and pictures are both kept.");

    public static readonly Guard<InspectionFacts> StillKept = Guard.That<InspectionFacts>(
        "HC-17", facts => facts.Items.Any(item => item.Stills > 0),
        "没有截取图片，不能作结论。录像和图片都须留存。", "No still, no conclusion: video and pictures are both kept.");

    private static IEnumerable<ItemFacts> Unnoted(InspectionFacts facts) => facts.Items.Where(item =>
        item.Counts && item.Verdict is Verdict.NotMet or Verdict.NotApplicable && string.IsNullOrWhiteSpace(item.Note));

    private static Bilingual Listed(IEnumerable<ItemFacts> items, string chinese, string english)
    {
        var numbers = items.Select(item => item.Number).ToList();
        return numbers.Count == 0
            ? new("还没有任何核查项，不能作结论。", "There are no check items: nothing can be concluded.")
            : new($"第 {string.Join('、', numbers)} 项{chinese}，不能作结论。", $"Items {string.Join(", ", numbers)}: {english}.");
    }
}
