using Takan.Law.Profiles;

namespace Takan.Law.Eligibility;

/// <summary>What each road means for the applicant.</summary>
internal static class Consequences
{
    public static Bilingual Exempt(RoutingFacts facts) => new(
        $"签《{Title(facts, CommitmentKind.Exemption, "免踏勘承诺书")}》，不再踏勘；材料齐全的，{facts.Profile.Exemptions?.Minutes} 分钟内办结。仍可能被抽查；擅自改动布局或设施的，停用免踏勘并承担责任。",
        $"A commitment is signed and nobody inspects; complete papers are concluded within {facts.Profile.Exemptions?.Minutes} minutes. The place may still be drawn for a check; changing layout or facilities ends the exemption and has consequences.");

    public static Bilingual Renewal(RoutingFacts facts) => new(
        $"签《{Title(facts, CommitmentKind.NoChange, "无变化承诺书")}》，不再踏勘。仍可能被抽查；承诺不实的，依法承担责任。",
        "A no-change commitment is signed and nobody inspects. The place may still be drawn for a check; a false commitment has legal consequences.");

    public static Bilingual Commitment(RoutingFacts facts) => new(
        $"签《{Title(facts, CommitmentKind.Notice, "告知承诺书")}》，办理前不踏勘，事后核查；承诺不实的，依法处理。不愿承诺的，可以选择其他方式。",
        "The conditions are told, a commitment is signed, and the check comes afterwards; a false commitment has legal consequences. Nobody must commit: other roads stay open.");

    public static Bilingual Remote(RoutingFacts facts) => new(
        $"约好时间，用手机视频踏勘，不用接待上门；须先签《{facts.Profile.Bureau.Terms.ConsentLetter}》，全程录像并保存。不符合的，在 {Days(facts)} 个工作日内整改。随时可以改为现场踏勘，不影响办理。",
        $"An appointment and a phone, no visit; a consent letter comes first, everything is recorded and kept. What is not met is put right within {Days(facts)} working days. A visit can be chosen at any time, without harm.");

    public static Bilingual SelfRecorded(RoutingFacts facts) => new(
        $"按拍摄要求自行录制后上传，不用约时间；看不清或不全的，须补拍或改为其他方式。不符合的，在 {Days(facts)} 个工作日内整改。",
        $"Recorded as the filming rules say, without an appointment; what cannot be seen is filmed again or inspected another way. What is not met is put right within {Days(facts)} working days.");

    public static Bilingual OnSite(RoutingFacts facts) => facts.ClosureToday?.Words ?? new(
        $"不少于 {facts.Profile.NumbersFor(facts.Matter).TeamMinimum} 名工作人员约时间上门踏勘，您须在场；受理时间和办理期限不受影响。不符合的，在 {Days(facts)} 个工作日内整改。",
        $"At least {facts.Profile.NumbersFor(facts.Matter).TeamMinimum} inspectors come by appointment; place in the queue and time limits stay. What is not met is put right within {Days(facts)} working days.");

    private static int Days(RoutingFacts facts) => facts.Profile.NumbersFor(facts.Matter).RectificationWorkingDays;

    private static string Title(RoutingFacts facts, CommitmentKind kind, string usual) => facts.Letter(kind)?.Title ?? usual;
}
