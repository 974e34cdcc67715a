using Takan.Law.Calendar;
using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Profiles;

public sealed class ProfileCheckTests
{
    private static readonly LegalSource Practice = new("本局做法", "", SourceMark.Practice);

    private static readonly CheckItem Unconfirmed = SampleProfile.Item with { Id = "desks", Number = "3", Sources = [new("办法", "第八条", SourceMark.Unsure)] };

    public static TheoryData<string, Func<Profile>> Errors => new()
    {
        { "TK-502", () => SampleProfile.WithBureau(bureau => bureau with { UnitPrefix = " " }) },
        { "TK-504", () => SampleProfile.WithBureau(bureau => bureau with { Paper = bureau.Paper with { TrialUntil = new(2021, 1, 1) } }) },
        { "TK-505", () => SampleProfile.WithBureau(bureau => bureau with { SpecialSteps = [new("review", "评审", "")] }) },
        { "TJ-32", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { TeamMinimum = 1 } }) },
        { "TJ-33", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { TeamMaximum = 1 } }) },
        { "HC-56", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { RectificationWorkingDays = 0 } }) },
        { "HC-52", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { MinimumStillPixels = 2_000_000 } }) },
        { "TK-506", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { WaitingMinutes = 0 } }) },
        { "TK-506", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { ConsentLinkDays = int.MaxValue } }) },
        { "TK-506", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { ApplicantNoticeHours = 169 } }) },
        { "TK-506", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { InspectionsPerDay = 0 } }) },
        { "TK-506", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { InspectionsAtOnce = 101 } }) },
        { "TK-506", () => SampleProfile.WithMatter(matter => matter with { Minutes = OfficeHours.LongestVisit + 1 }) },
        { "TK-506", () => SampleProfile.WithMatter(matter => matter with { Minutes = int.MaxValue }) },
        { "TK-506", () => SampleProfile.WithMatter(matter => matter with { Minutes = -1 }) },
        { "HC-56", () => SampleProfile.WithMatter(matter => matter with { RectificationWorkingDays = int.MaxValue }) },
        { "TK-507", () => SampleProfile.WithMatter(matter => matter with { Limits = matter.Limits with { Statutory = int.MaxValue } }) },
        { "TK-507", () => SampleProfile.WithMatter(matter => matter with { Limits = matter.Limits with { Unit = TimeUnit.Day, Promised = int.MaxValue } }) },
        { "TJ-17", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { ArrangeWorkingDays = 11 } }) },
        { "TK-506", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { StatementWorkingDays = 31 } }) },
        { "TK-872", () => SampleProfile.WithBureau(bureau => bureau with { Messages = new("21点", "08:00") }) },
        { "TK-872", () => SampleProfile.WithBureau(bureau => bureau with { Messages = new("21:00", "21:00") }) },
        { "TK-873", () => SampleProfile.WithBureau(bureau => bureau with { Messages = new() { Texts = [new("greeting", "您好。")] } }) },
        { "TK-873", () => SampleProfile.WithBureau(bureau => bureau with { Messages = new() { Texts = [new("one-time-code", "您的码是 {code}。")] } }) },
        { "TK-874", () => SampleProfile.WithBureau(bureau => bureau with { Messages = new() { Texts = [new("appointment-made", "约在 {day}。", "SMS_1")] } }) },
        { "TK-874", () => SampleProfile.WithBureau(bureau => bureau with { Messages = new() { Texts = [new("case-accepted", "{name}，已受理。", "SMS_1")] } }) },
        { "TK-875", () => SampleProfile.WithBureau(bureau => bureau with { Messages = new() { Texts = [new("case-accepted", "【本局】已受理。", "SMS_1")] } }) },
        { "HC-24", () => SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { CallbackPercent = 9 } }) },
        { "TK-515", () => SampleProfile.WithBureau(bureau => bureau with { NumberSources = new Dictionary<string, string>() }) },
        { "TK-514", () => SampleProfile.WithBureau(bureau => bureau with { Jurisdiction = null }) },
        { "LT-45", () => SampleProfile.WithBureau(bureau => bureau with { SessionKinds = new("出处", 0, "本局默认") }) },
        { "LT-45", () => SampleProfile.WithBureau(bureau => bureau with { SessionKinds = new("出处", 30, "本局默认") { Offers = [new(VisitKind.Formal)] } }) },
        { "LT-45", () => SampleProfile.WithBureau(bureau => bureau with { SessionKinds = new("出处", 30, "本局默认") { Offers = [new(VisitKind.Instant)] } }) },
        { "LT-45", () => SampleProfile.WithBureau(bureau => bureau with { SessionKinds = new("出处", 30, "本局默认") { Offers = [new(VisitKind.Trial) { Matters = ["nowhere"] }] } }) },
        { "LT-45", () => SampleProfile.WithBureau(bureau => bureau with { SessionKinds = new("出处", 30, "本局默认") { InstantHours = new(17, 9, "本局默认") } }) },
        { "TK-502", () => SampleProfile.WithBureau(bureau => bureau with { Filings = new(" ") }) },
        { "TJ-62", () => SampleProfile.WithBureau(bureau => bureau with { Filings = new("第十一条", 0) }) },
        { "TJ-62", () => SampleProfile.WithBureau(bureau => bureau with { Filings = new("第十一条", int.MaxValue) }) },
        { "LT-07", () => SampleProfile.WithBureau(bureau => bureau with { Jurisdiction = bureau.Jurisdiction! with { Areas = [] } }) },
        { "HC-27", () => SampleProfile.WithBureau(bureau => bureau with { Channels = [] }) },
        { "HC-11", () => SampleProfile.WithBureau(bureau => bureau with { Process = null }) },
        { "LJ-08", () => SampleProfile.WithBureau(bureau => bureau with { Exclusions = [new(ExclusionGround.ApplicantDishonest, "失信", "二（四）")] }) },
        { "TK-518", () => SampleProfile.WithItem(item => item with { Sources = [new("劳动合同法", "第五十七条", SourceMark.Verified)] }) },
        { "TK-517", () => SampleProfile.WithMatter(matter => matter with { Risk = "high" }) },
        { "HC-12", () => SampleProfile.WithMatter(matter => matter with { Pilot = new() { Stage = PilotStage.Pilot, Batch = 1, Scores = new(5, 2, 5), ApprovedBy = "局务会", Source = "会议纪要" } }) },
        { "HC-11", () => SampleProfile.WithMatter(matter => matter with { Basis = [] }) },
        { "TK-512", () => SampleProfile.WithMatter(matter => matter with { Basis = [new("办法", "第八条", SourceMark.Unsure)] }) },
        { "HC-14", () => SampleProfile.WithMatter(matter => matter with { Items = [] }) },
        { "TK-507", () => SampleProfile.WithMatter(matter => matter with { Limits = matter.Limits with { Promised = 21 } }) },
        { "HC-63", () => SampleProfile.WithMatter(matter => matter with { AllowedModes = [InspectionMode.OnSite] }) },
        { "TJ-32", () => SampleProfile.WithMatter(matter => matter with { TeamMinimum = 1 }) },
        { "TK-501", () => SampleProfile.WithMatter(matter => matter with { Items = [SampleProfile.Item, SampleProfile.Item] }) },
        { "TK-508", () => SampleProfile.WithItem(item => item with { OnlyIn = ["moon"] }) },
        { "TK-509", () => SampleProfile.WithItem(item => item with { Parameters = [new("面积下限", "平方米", 50)] }) },
        { "HC-31", () => SampleProfile.WithItem(item => item with { Evidence = [] }) },
        { "TK-511", () => SampleProfile.WithItem(item => item with { Sources = [Practice] }) },
        { "HC-23", () => SampleProfile.WithLetter(letter => letter with { Undertakings = [] }) },
        { "HC-50", () => SampleProfile.WithLetter(letter => letter with { Statement = "同意" }) },
        { "TK-513", () => SampleProfile.WithLetter(letter => letter with { CopiesNote = "{不认识}" }) },
        { "TK-104", () => SampleProfile.Profile with { PrivacyNotice = SampleProfile.Profile.PrivacyNotice with { Consents = [] } } },
        { "HC-61", () => SampleProfile.Profile with { JoinManual = SampleProfile.Profile.JoinManual with { Label = "{申请人姓名}" } } },
    };

    [Fact]
    public void Findings_WholeProfile_IsEmpty() => Assert.Empty(ProfileCheck.Findings(SampleProfile.Profile));

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    [Demand("HC-61", Refused = true)]
    public void Findings_OneThingWrong_NamesItAndStopsPublication(string rule, Func<Profile> profile)
    {
        var findings = ProfileCheck.Findings(profile());

        Assert.Contains(findings, finding => finding.Rule == rule && finding.Severity == FindingSeverity.Error);
        Assert.False(ProfileCheck.MayBePublished(profile()));
    }

    [Fact]
    public void Findings_UnconfirmedSourceOrNoPhone_WarnAndDoNotStop()
    {
        var profile = SampleProfile.WithMatter(matter => matter with { Items = [SampleProfile.Item, Unconfirmed] });
        profile = profile with { Bureau = profile.Bureau with { Contact = profile.Bureau.Contact with { Phone = "" } } };

        Assert.Equal(["TK-503", "TK-512"], ProfileCheck.Findings(profile).Select(finding => finding.Rule).Order());
        Assert.True(ProfileCheck.MayBePublished(profile));
    }

    [Fact]
    public void NumbersFor_MatterWithOwnTime_OverridesTheBureau()
    {
        var numbers = SampleProfile.Profile.NumbersFor(SampleProfile.Matter with { RectificationWorkingDays = 5 });

        Assert.Equal(5, numbers.RectificationWorkingDays);
        Assert.Equal(Huancui.Numbers.TeamMinimum, numbers.TeamMinimum);
    }

    [Fact]
    public void ItemsFor_ScenarioItem_OnlyWhenChosen()
    {
        var matter = SampleProfile.Matter with { Items = [SampleProfile.Item, SampleProfile.Item with { Id = "partition", Number = "12", OnlyIn = ["shared-office"] }] };

        Assert.Equal(["2"], matter.ItemsFor(["own-office"]).Select(item => item.Number));
        Assert.Equal(["2", "12"], matter.ItemsFor(["shared-office"]).Select(item => item.Number));
    }
}
