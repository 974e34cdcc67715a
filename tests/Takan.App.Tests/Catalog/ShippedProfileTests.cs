using Takan.Casework.Catalog;
using Takan.Law.Profiles;
using Takan.Law.Registry;

namespace Takan.App.Tests.Catalog;

/// <summary>The five shipped folders hold what the five papers say, and may be published.</summary>
public sealed class ShippedProfileTests
{
    [Theory]
    [InlineData("huancui")]
    [InlineData("dongli")]
    [InlineData("liujiang")]
    [InlineData("lintong")]
    [InlineData("taojiang")]
    public void Folder_MayBePublished_AndTakesRemoteCases(string folder)
    {
        var reading = ProfileReading.Of(ProfileFiles.In(Repository.File("profiles", folder)));

        Assert.True(reading.MayBePublished, string.Join('\n', reading.Findings.Where(finding => finding.IsError)));
        Assert.NotEmpty(reading.Profile!.RemoteMatters);
    }

    /// <summary>Three filings, three noes stand in one of the five papers.</summary>
    [Theory]
    [InlineData("huancui", false)]
    [InlineData("dongli", false)]
    [InlineData("liujiang", false)]
    [InlineData("lintong", false)]
    [InlineData("taojiang", true)]
    public void Filings_AreDemandedWhereThePaperSaysSo(string folder, bool demanded)
        => Assert.Equal(demanded, FilingRules.Of(ProfileReading.Of(ProfileFiles.In(Repository.File("profiles", folder))).Profile!).Demanded);

    [Fact]
    [Demand("HC-63")]
    [Demand("HC-64")]
    [Demand("HC-65")]
    [Demand("HC-66")]
    [Demand("HC-13")]
    public void Huancui_HasTheThreeClassesOfAnnexThree()
    {
        Assert.Equal(
            Sorted("民办教育机构审批", "医疗机构设置审批", "放射源诊疗技术和医用辐射机构许可", "单采血浆站设置审批", "设立(游艺)娱乐场所审批", "设立(歌舞)娱乐场所审批", "设立互联网上网服务营业场所审批", "采伐林木许可审批", "林木种子生产经营许可", "修筑直接为林业生产服务工程设施占用林地审批", "临时占用林地审批", "取水许可", "经营高危险性体育项目许可", "印刷企业设立审批"),
            Named("huancui", InspectionMode.OnSite));
        Assert.Equal(
            Sorted("经营性人力资源服务机构从事职业中介活动许可", "劳务派遣经营许可", "民办非企业单位设立"),
            Named("huancui", InspectionMode.Remote));
        Assert.Equal(
            Sorted("设立营业性演出场所", "设立文艺表演团体", "设立电影放映单位", "举办营业性演出(内地)", "出版物零售业务许可"),
            Named("huancui", InspectionMode.Commitment));
    }

    [Fact]
    [Demand("HC-63", Refused = true)]
    public void Huancui_OnSiteMatter_IsNotOfferedRemotely()
        => Assert.DoesNotContain(Read("huancui").RemoteMatters, matter => matter.Mode == InspectionMode.OnSite);

    [Fact]
    [Demand("HC-48")]
    public void Huancui_HoldsTheFourAnnexes()
    {
        var profile = Read("huancui");

        Assert.Equal("远程视频踏勘同意书", profile.ConsentLetter.Title);
        Assert.NotEmpty(profile.JoinManual.Steps);
        Assert.Equal(22, profile.Matters.Count);
        Assert.Equal(6, profile.AddressDeclaration?.Undertakings.Count);
    }

    [Fact]
    [Demand("DL-06")]
    public void Dongli_HasItsFourFirstMatters() => Assert.Equal(
        Sorted("企业不定时和综合计算工时工作制许可", "职业病放射防护设施竣工验收", "二次供水单位卫生许可", "辐射安全许可"),
        Named("dongli", InspectionMode.Remote));

    [Fact]
    [Demand("LT-01")]
    [Demand("LT-12")]
    public void Lintong_HasTheSixOfTheStudyAndTheCrane() => Assert.Equal(
        Sorted("食品经营许可", "食品小作坊生产许可", "小餐饮经营许可", "药品零售企业许可", "娱乐场所设立审批", "迁移古树名木审批", "建筑起重机使用登记备案"),
        Sorted([.. Read("lintong").Matters.Select(matter => matter.Name)]));

    [Fact]
    [Demand("LT-34")]
    public void Lintong_OffersRemoteAndExemption() => Assert.Contains(InspectionMode.Exempt, Read("lintong").FindMatter("food-business")!.OfferedModes);

    [Fact]
    [Demand("LJ-41")]
    [Demand("LJ-42")]
    [Demand("LJ-01")]
    public void Liujiang_NamesItsBasis_TheFiveExclusionsAndThatTheAnnexesAreMissing()
    {
        var profile = Read("liujiang");

        Assert.Equal(Enum.GetValues<ExclusionGround>(), profile.Bureau.Exclusions.Select(exclusion => exclusion.Ground).Order());
        Assert.Equal(2, profile.Bureau.Paper.Basis.Count);
        Assert.Contains("没有公开", profile.Bureau.Paper.Note, StringComparison.Ordinal);
        Assert.All(profile.Matters, matter => Assert.Contains("示例", matter.Source, StringComparison.Ordinal));
        Assert.NotNull(profile.Filming);
    }

    [Fact]
    [Demand("DL-35")]
    [Demand("DL-37")]
    public void Dongli_TrialYearAndApproverWhoInspects()
    {
        var bureau = Read("dongli").Bureau;

        Assert.Equal(new DateOnly(2023, 6, 13), bureau.Paper.TrialUntil);
        Assert.Equal(OrganisationModel.ApproverInspects, bureau.Organisation);
        Assert.True(Assert.Single(bureau.Paper.Renewals).IsExample);
    }

    [Fact]
    [Demand("TJ-65")]
    [Demand("TJ-66")]
    [Demand("TJ-02")]
    public void Taojiang_TrialToItsLastDay_BasisAndRegistrationNumber()
    {
        var paper = Read("taojiang").Bureau.Paper;

        Assert.Equal(new DateOnly(2024, 12, 27), paper.TrialUntil);
        Assert.Equal(4, paper.Basis.Count);
        Assert.Contains("TJDR-2023-00012", paper.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntityKind.Enterprise, RegistrationOccasion.SetUp, "拟任法定代表人", "")]
    [InlineData(EntityKind.Enterprise, RegistrationOccasion.Change, "法定代表人", "企业公章")]
    [InlineData(EntityKind.Cooperative, RegistrationOccasion.Change, "法定代表人", "农民专业合作社公章")]
    [InlineData(EntityKind.Branch, RegistrationOccasion.SetUp, "隶属企业法定代表人", "隶属企业（农民专业合作社）公章")]
    [InlineData(EntityKind.SoleTrader, RegistrationOccasion.Change, "经营者本人", "")]
    public void Huancui_Declaration_NamesSignerAndSeal(EntityKind entity, RegistrationOccasion occasion, string signer, string seal)
    {
        Assert.True(Read("huancui").AddressDeclaration!.SignerFor(entity, occasion).IsAllowed(out var rule, out _));
        Assert.Contains(signer, rule.Signers);
        Assert.Equal(seal, rule.Seal);
    }

    [Theory]
    [InlineData("right-of-use", "自用", "租赁", "转租")]
    [InlineData("legal-use", "工业或商用", "住宅", "席位", "商务秘书", "集中办公区", "其他")]
    [Demand("HC-71")]
    [Demand("HC-72")]
    public void Huancui_Declaration_OffersTheAnswersOfThePaper(string field, params string[] answers)
        => Assert.Equal(answers, Read("huancui").AddressDeclaration!.Fields.Single(known => known.Id == field).Options);

    [Fact]
    public void Huancui_Declaration_AsksCreditCodeOnChangeAndFreeTradeZoneInThreeCities()
    {
        var form = Read("huancui").AddressDeclaration!;

        Assert.DoesNotContain(form.FieldsFor(RegistrationOccasion.SetUp, "威海市"), field => field.Id is "credit-code" or "free-trade-zone");
        Assert.Contains(form.FieldsFor(RegistrationOccasion.Change, "威海市"), field => field.Id == "credit-code");
        Assert.All(["济南市", "青岛市", "烟台市"], city => Assert.Contains(form.FieldsFor(RegistrationOccasion.SetUp, city), field => field.Id == "free-trade-zone"));
    }

    [Theory]
    [InlineData("huancui")]
    [InlineData("dongli")]
    [InlineData("liujiang")]
    [InlineData("lintong")]
    [InlineData("taojiang")]
    [Demand("HC-14")]
    [Demand("LT-13")]
    [Demand("TJ-29")]
    public void Items_OfEveryMatter_SayWhatIsWantedAndWhereItStands(string folder)
        => Assert.All(Read(folder).Matters.SelectMany(matter => matter.PublishedItems), item =>
        {
            Assert.NotEmpty(item.Criterion);
            Assert.NotEmpty(item.HowToShow);
            Assert.True(item.Kind == ItemKind.Reminder || item.Sources.Count > 0, item.Title);
            Assert.True(item.Kind == ItemKind.Reminder || item.Evidence.Count > 0, item.Title);
            Assert.All(item.Sources, source => Assert.True(source.Mark == SourceMark.Practice || source.ReadIn.Length > 0, source.Law));
        });

    [Fact]
    public void Figures_BelowTheNationalLevel_AreEmpty()
        => Assert.All(
            new[] { "huancui", "dongli", "liujiang", "lintong", "taojiang" }.SelectMany(folder => Read(folder).Matters).SelectMany(matter => matter.Items).SelectMany(item => item.Parameters),
            parameter => Assert.Null(parameter.Value));

    [Fact]
    [Demand("LT-34", Refused = true)]
    public void Lintong_Pharmacy_IsNotOfferedForExemption() => Assert.DoesNotContain(InspectionMode.Exempt, Read("lintong").FindMatter("pharmacy")!.OfferedModes);

    private static Profile Read(string folder) => ProfileFolder.Read(Repository.File("profiles", folder));

    private static string[] Named(string folder, InspectionMode mode) => Sorted([.. Read(folder).Matters.Where(matter => matter.Mode == mode).Select(matter => matter.Name)]);

    private static string[] Sorted(params string[] names) => [.. names.Order(StringComparer.Ordinal)];
}
