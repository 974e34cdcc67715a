using Takan.Law.Profiles;

namespace Takan.Law.Tests.Profiles;

/// <summary>A small profile without findings; a test spoils one thing.</summary>
internal static class SampleProfile
{
    public static readonly CheckItem Item = new()
    {
        Id = "fixed-premises",
        Number = "2",
        Kind = ItemKind.Condition,
        Title = "固定经营场所",
        Criterion = "场所固定，适合办公。",
        Evidence = [EvidenceKind.Panorama],
        HowToShow = "走一遍每个房间。",
        Sources = [new("劳动合同法", "第五十七条第（二）项", SourceMark.Verified, "法律文本 2025-04")],
    };

    public static readonly Matter Matter = new()
    {
        Id = "labour-dispatch",
        Name = "劳务派遣经营许可",
        Mode = InspectionMode.Remote,
        AllowedModes = [InspectionMode.Remote, InspectionMode.OnSite],
        Kind = InspectionKind.Survey,
        Limits = new(20, 10, 5),
        Basis = [new("劳动合同法", "第五十七条", SourceMark.Verified, "法律文本 2025-04")],
        Scenarios = [new("layout", "办公方式", [new("own-office", "独立办公"), new("shared-office", "集中办公区")])],
        Items = [Item],
    };

    public static readonly Profile Profile = new()
    {
        Id = "sample",
        Bureau = new()
        {
            Name = "某某区行政审批服务局",
            ShortName = "某某审批局",
            EnglishName = "Sample Bureau",
            Paper = new("工作方案", "某审发〔2021〕15号", new(2021, 8, 18), "主动公开"),
            UnitPrefix = "某审踏",
            Contact = new("勘验中心", "0000-0000000", "0000-0000001", "12345", "某路1号", "9:00-17:00"),
            Organisation = OrganisationModel.InspectionCentre,
            Terms = new() { Inspection = "踏勘", Reinspection = "复勘", Rectification = "整改", Case = "办件", ConsentLetter = "同意书", Record = "核查记录表" },
            Numbers = Huancui.Numbers,
            NumberSources = new Dictionary<string, string>
            {
                ["teamMinimum"] = "行政许可法第三十四条",
                ["teamMaximum"] = "本局默认",
                ["rectificationWorkingDays"] = "附件1",
                ["nominalPixels"] = "附件1",
                ["minimumStillPixels"] = "本局默认",
                ["minimumUploadKilobits"] = "本局默认",
                ["waitingMinutes"] = "本局默认",
                ["applicantReschedules"] = "本局默认",
                ["applicantNoticeHours"] = "本局默认",
                ["inspectionsPerDay"] = "本局默认",
                ["inspectionsAtOnce"] = "本局默认",
                ["consentLinkDays"] = "本局默认",
                ["callbackPercent"] = "二（五）",
            },
            Sections = [new("centre", "勘验中心", "踏勘", "四")],
            Jurisdiction = new() { Name = "某某区", Areas = [new("east", "东片", ["某街道"])], Teams = [new("first", "一组", "centre", ["east"], [], "分片")] },
            Process = new(["勘前准备", "远程核查", "证据留存", "在线反馈"], ["标准不降"], "二（三）"),
            Channels = [new(ChannelKind.Window, "窗口", "三（一）")],
        },
        Matters = [Matter],
        ConsentLetter = new()
        {
            Title = "同意书",
            Addressee = "{审批机关}：",
            Statement = "本单位（{公司名称}）申请办理{事项名称}事项",
            Undertakings = [new("一", "手机像素不低于{像素}"), new("三", "{整改工作日}个工作日内完成整改")],
            CopiesNote = "一式两份",
            SignatureLabel = "签字",
        },
        PrivacyNotice = new()
        {
            Title = "告知",
            Version = "1",
            Sections = [new("谁在处理", "{审批机关}")],
            Consents = [new("recording", "录像", "录像", true, "现场踏勘"), new("place", "位置", "位置", false, "拍路牌"), new("face", "面部", "面部", false, "到窗口")],
        },
        JoinManual = new()
        {
            Title = "进入方法",
            Label = "{事项名称}+{受理时间}+{申请人姓名}",
            Steps = [new("1", "扫码", "扫描二维码")],
            Notes = [],
        },
    };

    public static Profile WithBureau(Func<Bureau, Bureau> change) => Profile with { Bureau = change(Profile.Bureau) };

    public static Profile WithMatter(Func<Matter, Matter> change) => Profile with { Matters = [change(Matter)] };

    public static Profile WithItem(Func<CheckItem, CheckItem> change) => WithMatter(matter => matter with { Items = [change(Item)] });

    public static Profile WithLetter(Func<ConsentLetter, ConsentLetter> change) => Profile with { ConsentLetter = change(Profile.ConsentLetter) };
}
