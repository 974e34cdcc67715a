namespace Takan.Law.Profiles;

/// <summary>The words that a profile file and the pages use for the closed lists of the model.</summary>
public static class ProfileTerms
{
    public static IReadOnlyDictionary<ItemKind, string> ItemKinds { get; } = new Dictionary<ItemKind, string>
    {
        [ItemKind.Condition] = "法",
        [ItemKind.Verification] = "核",
        [ItemKind.Reminder] = "示",
    };

    public static IReadOnlyDictionary<EvidenceKind, string> EvidenceKinds { get; } = new Dictionary<EvidenceKind, string>
    {
        [EvidenceKind.Panorama] = "全景",
        [EvidenceKind.CloseUp] = "特写",
        [EvidenceKind.Original] = "证照原件",
        [EvidenceKind.Measurement] = "实测",
        [EvidenceKind.Demonstration] = "演示",
    };

    public static IReadOnlyDictionary<SourceMark, string> SourceMarks { get; } = new Dictionary<SourceMark, string>
    {
        [SourceMark.Verified] = "V",
        [SourceMark.SecondHand] = "V2",
        [SourceMark.Known] = "K",
        [SourceMark.Unsure] = "K?",
        [SourceMark.Practice] = "D",
    };

    public static IReadOnlyDictionary<InspectionMode, string> Modes { get; } = new Dictionary<InspectionMode, string>
    {
        [InspectionMode.Remote] = "远程踏勘",
        [InspectionMode.OnSite] = "现场踏勘",
        [InspectionMode.Commitment] = "告知承诺",
        [InspectionMode.SelfRecorded] = "自行录制",
        [InspectionMode.Exempt] = "免踏勘",
    };

    public static IReadOnlyDictionary<InspectionKind, string> Kinds { get; } = new Dictionary<InspectionKind, string>
    {
        [InspectionKind.Survey] = "勘查",
        [InspectionKind.Measuring] = "勘测",
        [InspectionKind.Acceptance] = "验收",
        [InspectionKind.Inspection] = "检验",
        [InspectionKind.Testing] = "检测",
        [InspectionKind.Quarantine] = "检疫",
    };

    public static IReadOnlyDictionary<OrganisationModel, string> Organisations { get; } = new Dictionary<OrganisationModel, string>
    {
        [OrganisationModel.InspectionCentre] = "勘验中心",
        [OrganisationModel.ApproverInspects] = "审批人员踏勘",
    };
}
