using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class BureauCheck
{
    private const int Grounds = 5;

    public static IEnumerable<ProfileFinding> Findings(Bureau bureau) =>
    [
        .. Blank(bureau.Name, "bureau/name", "审批机关名称", "name of the bureau"),
        .. Blank(bureau.UnitPrefix, "bureau/unitPrefix", "办件编号字头", "prefix of case numbers"),
        .. Blank(bureau.Paper.Number, "bureau/paper/number", "文号", "number of the paper"),
        .. Blank(bureau.Contact.Hotline, "bureau/contact/hotline", "热线电话", "hotline"),
        .. Phones(bureau.Contact),
        .. ValidityCheck.Findings(bureau.Paper),
        .. NumbersCheck.Findings(bureau),
        .. Process(bureau.Process),
        .. Review(bureau),
        .. Channels(bureau),
        .. Exclusions(bureau.Exclusions),
        .. Risk(bureau.RiskTiers),
        .. Filings(bureau.Filings),
        .. EndingCheck.Findings(bureau),
        .. MessageCheck.Findings(bureau.Messages),
        .. bureau.SpecialSteps.Where(step => string.IsNullOrWhiteSpace(step.LegalBasis))
            .Select(step => Error("TK-505", $"bureau/specialSteps/{step.Id}/legalBasis", "特殊环节没有法律依据，不能停计承诺时限。", "A special step without legal basis cannot stop the promised clock.")),
    ];

    private static IEnumerable<ProfileFinding> Filings(FilingDemand? demand) => demand is null ? [] :
    [
        .. Blank(demand.Source, "bureau/filings/source", "三备案的出处", "source of the three filings"),
        .. demand.ConfirmMonths is < 1 or > FilingDemand.LongestMonths
            ? [Error("TJ-62", "bureau/filings/confirmMonths", $"备案信息的核对期限应是 1 到 {FilingDemand.LongestMonths} 个月。", $"1 to {FilingDemand.LongestMonths} months between confirmations.")]
            : Array.Empty<ProfileFinding>(),
    ];

    private static IEnumerable<ProfileFinding> Phones(Contact contact)
    {
        if (string.IsNullOrWhiteSpace(contact.Phone))
            yield return Warning("TK-503", "bureau/contact/phone", "咨询电话待填写，页面暂显示热线。", "No phone yet: pages show the hotline.");
        if (string.IsNullOrWhiteSpace(contact.ComplaintPhone))
            yield return Warning("TK-503", "bureau/contact/complaintPhone", "监督投诉电话待填写，页面暂显示热线。", "No complaint phone yet: pages show the hotline.");
    }

    private static IEnumerable<ProfileFinding> Process(ProcessTemplate? process) => process switch
    {
        null => [Error("HC-11", "bureau", "缺少流程（process）：请写 nodes（流程节点）和 requirements（操作要求）。", "No process: nodes and requirements.")],
        { Nodes.Count: 0 } => [Error("HC-11", "bureau/process/nodes", "缺少流程节点，例如：勘前准备、远程核查、证据留存、在线反馈。", "No nodes.")],
        { Requirements.Count: 0 } => [Error("HC-11", "bureau/process/requirements", "缺少操作要求。", "No operating requirements.")],
        _ => [],
    };

    private static IEnumerable<ProfileFinding> Review(Bureau bureau)
    {
        const string path = "bureau/process/preliminaryReview";
        if (bureau.Process?.PreliminaryReview is not { } review) return [];
        var sections = bureau.Sections.Select(section => section.Id).ToHashSet();
        return
        [
            .. new[] { (Key: "by", Id: review.By), (Key: "handedTo", Id: review.HandedTo) }.Where(one => !sections.Contains(one.Id))
                .Select(one => Error("TK-514", $"{path}/{one.Key}", $"没有代号为“{one.Id}”的科室，请写 sections 里的 id。", $"No section {one.Id}.")),
            .. review.By == review.HandedTo ? [Error("LJ-13", $"{path}/handedTo", "初审和勘查应是两个科室。", "Those who review and those who inspect are two sections.")] : Array.Empty<ProfileFinding>(),
            .. Blank(review.Source, $"{path}/source", "初审的出处", "source of the preliminary review"),
        ];
    }

    private static IEnumerable<ProfileFinding> Channels(Bureau bureau) =>
    [
        .. bureau.Channels.Count == 0
            ? [Error("HC-27", "bureau", "缺少申请渠道（channels），例如：- { kind: 窗口, title: 政务服务大厅窗口, source: 出处 }。", "No channel: no application can come in.")]
            : Array.Empty<ProfileFinding>(),
        .. bureau.Channels.Select((channel, index) => (channel, index)).Where(pair => string.IsNullOrWhiteSpace(pair.channel.Source))
            .Select(pair => Error("TK-516", $"bureau/channels/#{pair.index}/source", "渠道没有写明出处。", "A channel needs its source.")),
    ];

    private static IEnumerable<ProfileFinding> Exclusions(IReadOnlyList<Exclusion> exclusions) =>
    [
        .. exclusions.Count is > 0 and not Grounds || exclusions.Select(exclusion => exclusion.Ground).Distinct().Count() != exclusions.Count
            ? [Error("LJ-08", "bureau/exclusions", $"不适用情形应是五种各一条：{string.Join('、', ProfileTerms.Exclusions.Values)}。", "The five exclusions, each once.")]
            : Array.Empty<ProfileFinding>(),
        .. exclusions.Select((exclusion, index) => (exclusion, index)).Where(pair => string.IsNullOrWhiteSpace(pair.exclusion.Source))
            .Select(pair => Error("TK-516", $"bureau/exclusions/#{pair.index}/source", "不适用情形没有写明出处。", "An exclusion needs its source.")),
    ];

    private static IEnumerable<ProfileFinding> Risk(IReadOnlyList<RiskTier> tiers) =>
    [
        .. Repeated(tiers.Select(tier => tier.Id), "TK-501", id => $"bureau/riskTiers/{id}/id", "风险等级代号重复", "repeated tier id"),
        .. tiers.Where(tier => tier.Modes.Count == 0)
            .Select(tier => Error("TK-517", $"bureau/riskTiers/{tier.Id}/modes", "风险等级没有写明可用的踏勘方式。", "A tier without modes.")),
    ];
}
