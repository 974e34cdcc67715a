using Takan.Law.Profiles;

namespace Takan.Law.Eligibility;

/// <summary>What must hold before an inspection is waived.</summary>
internal static class WaiverGates
{
    private static readonly Bilingual AskForTheLibrary = new(
        "认为场所应当列入或者恢复的，可以向审批局申请复核；复核期间按其他方式办理。",
        "Whoever thinks that the premises belong in the library asks the bureau to look again; the case goes another way meanwhile.");

    private static readonly Bilingual ShowNoChange = new(
        "认为没有变化的，可以提交上次许可的材料对照说明。",
        "Whoever thinks that nothing changed shows the papers of the last licence.");

    public static readonly RoadGate LibraryKept = RoadGate.That(
        "LT-29", facts => facts.Profile.Exemptions is not null,
        new("本局没有建立免踏勘库。", "The bureau keeps no exemption library."), _ => "", AskForTheLibrary);

    public static readonly RoadGate LibraryServesMatter = RoadGate.That(
        "LT-41", facts => facts.Profile.Exemptions?.Matters.Contains(facts.Matter.Id) ?? false,
        new("免踏勘库不适用于这个事项。", "The exemption library does not serve this matter."), LibraryClause, AskForTheLibrary);

    public static readonly RoadGate NotSuspended = RoadGate.That(
        "LT-31", facts => facts.Premises != PremisesStanding.Suspended,
        new("这个场所已在免踏勘库中暂停或移出。", "The premises are suspended in the exemption library, or were removed."), LibraryClause, AskForTheLibrary);

    public static readonly RoadGate AddressListed = RoadGate.That(
        "LT-32", facts => facts.Premises == PremisesStanding.Listed,
        new("这个地址不在免踏勘库中。", "The address is not in the exemption library."), LibraryClause, AskForTheLibrary);

    public static readonly RoadGate NoChangeLetterTaken = RoadGate.That(
        "LT-11", facts => facts.Letter(CommitmentKind.NoChange) is not null,
        new("这个事项不适用无变化承诺。", "This matter takes no no-change commitment."), RenewalClause, ShowNoChange);

    public static readonly RoadGate IsRenewal = RoadGate.That(
        "LT-11", facts => facts.IsRenewal,
        new("不是到期延续，不适用无变化承诺。", "Not a renewal on expiry: no no-change commitment."), RenewalClause, ShowNoChange);

    public static readonly RoadGate NothingChanged = RoadGate.That(
        "LT-11", facts => facts.NothingChanged,
        new("与上次许可相比有变化（或者没有说明无变化），须踏勘。", "Something changed since the last licence, or nobody said that nothing did: it is inspected."), RenewalClause, ShowNoChange);

    private static string LibraryClause(RoutingFacts facts) => facts.Profile.Exemptions?.Source ?? "";

    private static string RenewalClause(RoutingFacts facts) => facts.Letter(CommitmentKind.NoChange)?.Source ?? "";
}
