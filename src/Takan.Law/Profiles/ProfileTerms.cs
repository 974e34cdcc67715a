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

    public static IReadOnlyDictionary<VisitKind, string> VisitKinds { get; } = new Dictionary<VisitKind, string>
    {
        [VisitKind.Formal] = "正式踏勘",
        [VisitKind.Instant] = "即时踏勘",
        [VisitKind.Trial] = "预踏勘",
        [VisitKind.Guidance] = "勘前指导",
    };

    public static IReadOnlyDictionary<OrganisationModel, string> Organisations { get; } = new Dictionary<OrganisationModel, string>
    {
        [OrganisationModel.InspectionCentre] = "勘验中心",
        [OrganisationModel.ApproverInspects] = "审批人员踏勘",
    };

    public static IReadOnlyDictionary<ChannelKind, string> Channels { get; } = new Dictionary<ChannelKind, string>
    {
        [ChannelKind.Window] = "窗口",
        [ChannelKind.Email] = "电子邮箱",
        [ChannelKind.Platform] = "政务服务平台",
        [ChannelKind.SelfService] = "自助申请",
    };

    public static IReadOnlyDictionary<ExclusionGround, string> Exclusions { get; } = new Dictionary<ExclusionGround, string>
    {
        [ExclusionGround.SecurityOrBusinessSecret] = "国家安全或商业秘密",
        [ExclusionGround.SiteWithoutConditions] = "现场不具备条件",
        [ExclusionGround.ContentUnsuited] = "内容不适宜视频",
        [ExclusionGround.ApplicantDishonest] = "列入失信名单",
        [ExclusionGround.OtherwiseByLaw] = "法律法规规定",
    };

    public static IReadOnlyDictionary<PilotStage, string> PilotStages { get; } = new Dictionary<PilotStage, string>
    {
        [PilotStage.Candidate] = "候选",
        [PilotStage.Pilot] = "试点",
        [PilotStage.Mature] = "成熟",
        [PilotStage.Extended] = "推广",
        [PilotStage.Withdrawn] = "退出",
    };

    public static IReadOnlyDictionary<EntityKind, string> EntityKinds { get; } = new Dictionary<EntityKind, string>
    {
        [EntityKind.Enterprise] = "企业",
        [EntityKind.Cooperative] = "农民专业合作社",
        [EntityKind.Branch] = "分支机构",
        [EntityKind.SoleTrader] = "个体工商户",
    };

    public static IReadOnlyDictionary<RegistrationOccasion, string> Occasions { get; } = new Dictionary<RegistrationOccasion, string>
    {
        [RegistrationOccasion.SetUp] = "设立登记",
        [RegistrationOccasion.Change] = "变更登记",
    };

    public static IReadOnlyDictionary<DeclarationDuty, string> DeclarationDuties { get; } = new Dictionary<DeclarationDuty, string>
    {
        [DeclarationDuty.EveryCase] = "每件都签",
        [DeclarationDuty.OnRegistration] = "设立和变更住所时签",
        [DeclarationDuty.Offered] = "自愿签",
        [DeclarationDuty.None] = "不要求",
    };

    public static IReadOnlyDictionary<CommitmentKind, string> Commitments { get; } = new Dictionary<CommitmentKind, string>
    {
        [CommitmentKind.NoChange] = "无变化承诺",
        [CommitmentKind.Exemption] = "免踏勘承诺",
        [CommitmentKind.Notice] = "告知承诺",
    };

    public static IReadOnlyDictionary<TimeUnit, string> TimeUnits { get; } = new Dictionary<TimeUnit, string>
    {
        [TimeUnit.Day] = "日",
        [TimeUnit.Month] = "月",
    };
}
