namespace Takan.Law.Process;

/// <summary>What must be so before a result may be told.</summary>
public static class ResultGuards
{
    public static readonly Guard<InspectionFacts> ToldOnTheSpot = Guard.That<InspectionFacts>(
        "HC-18", facts => facts.RoomIsOpen || facts.ApplicantUnreachable,
        "结果须当场告知申请人：视频踏勘在关闭房间以前，上门踏勘在离开现场以前。",
        "The result is told on the spot: before the room closes, or before the team leaves the place.");

    public static readonly Guard<InspectionFacts> NothingFailed = Guard.That<InspectionFacts>(
        "HC-34", facts => facts.Items.Any(item => item.Counts) && !facts.Items.Any(item => item.Failed || item.IsOpen),
        "还有不符合或未核查的事项，不能告知通过。", "Some items are not met or open: it cannot be told as passed.");

    public static readonly Guard<InspectionFacts> SomethingFailed = Guard.That<InspectionFacts>(
        "HC-35", facts => facts.Items.Any(item => item.Failed),
        "没有不符合的事项，不需要整改。", "No item failed: there is nothing to rectify.");

    public static readonly Guard<InspectionFacts> RemediesWritten = Guard.That<InspectionFacts>(
        "HC-35", facts => facts.Items.Where(item => item.Failed).All(item => !string.IsNullOrWhiteSpace(item.Remedy)),
        "每个不符合的事项都须写明整改内容。", "Each failed item must say what to put right.");

    public static readonly Guard<InspectionFacts> DueDateByRule = Guard.That<InspectionFacts>(
        "HC-56",
        (_, facts) => facts.RectificationDue is not null && facts.RectificationDue == facts.RectificationDueByRule,
        (numbers, facts) => new(
            $"整改期限须为告知次日起 {numbers.RectificationWorkingDays} 个工作日{Until(facts)}。",
            $"The time to rectify is {numbers.RectificationWorkingDays} working days from the day after the telling."));

    public static readonly Guard<InspectionFacts> ConditionFailed = Guard.That<InspectionFacts>(
        "TK-205", facts => facts.Items.Any(item => item.Failed),
        "没有不符合的事项，不能作出不符合的决定。", "No item failed: a negative decision has no ground.");

    public static readonly Guard<InspectionFacts> ReasonsInWriting = Guard.That<InspectionFacts>(
        "TK-206", facts => facts.ReasonsWritten,
        "不符合的决定须书面说明理由（行政许可法第三十八条）。", "A negative decision gives its reasons in writing.");

    public static readonly Guard<InspectionFacts> Heard = Guard.That<InspectionFacts>(
        "TK-207", facts => facts.ApplicantWasHeard || facts.ApplicantUnreachable,
        "作出不符合的决定前，须听取并记录申请人的陈述、申辩（行政许可法第七条）。",
        "Hear and record the applicant's statement and defence before a negative decision.");

    public static readonly Guard<InspectionFacts> AppealTold = Guard.That<InspectionFacts>(
        "TK-208", facts => facts.AppealWaysTold,
        "决定须写明申请行政复议、提起行政诉讼的途径和期限（行政许可法第三十八条）。",
        "The decision must state the ways and terms of reconsideration and of suit.");

    public static readonly Guard<InspectionFacts> AllAssembled = Guard.That<InspectionFacts>(
        "TK-209", facts => facts.SessionsAssembled,
        "录像还没有整理完，整理完会自动封存。", "The recordings are still being assembled; sealing follows by itself.");

    public static readonly Guard<InspectionFacts> PicturesFiled = Guard.That<InspectionFacts>(
        "HC-32", facts => facts.PapersFiled,
        "踏勘照片还没有打印归入办件资料，打印完会自动封存。", "The pictures are not yet printed and filed with the case; sealing follows by itself.");

    private static string Until(InspectionFacts facts)
        => facts.RectificationDueByRule is { } due ? $"，即 {due:yyyy-MM-dd}" : "";
}
