using Takan.Casework.Catalog;

namespace Takan.App.Tests.Catalog;

/// <summary>Thirty and more single mistakes in a good profile: each is found once, with its rule, file and line.</summary>
public sealed class DamagedProfileTests
{
    private const string Matter = "matters/labour-dispatch.yaml";
    private const string Letter = "forms/consent-letter.yaml";
    private const string Address = "forms/address-declaration.yaml";
    private const string Notice = "forms/privacy-notice.yaml";
    private const string Manual = "forms/join-manual.yaml";
    private const string Read = ", readIn: \"LawRefBook/Laws 2f4c5c2，2025-04-19 文本\"";

    private static readonly ProfileFiles Good = ProfileFiles.In(Repository.File("profiles", "huancui"));

    /// <summary>File, what stands there, what is written instead, rule, and what stands on the line that must be named (the last such line).</summary>
    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        { ProfileFiles.Bureau, "unitPrefix: 环审踏", "unitPrefix: 环审踏\ncolour: 红", "TK-522", "colour" },
        { ProfileFiles.Bureau, "unitPrefix: 环审踏", "unitPrefix: 环审踏\nmessages:\n  texts:\n    - { id: case-accepted, text: \"请点 https://a.cn\", providerCode: SMS_1 }", "TK-875", "请点 https://a.cn" },
        { ProfileFiles.Bureau, "unitPrefix: 环审踏\n", "", "TK-523", "name: 威海市环翠区行政审批服务局" },
        { ProfileFiles.Bureau, "organisation: 勘验中心", "organisation: 中心", "TK-525", "organisation: 中心" },
        { ProfileFiles.Bureau, "issuedOn: 2021-08-18", "issuedOn: 2021年8月18日", "TK-525", "issuedOn" },
        { ProfileFiles.Bureau, "  teamMinimum: 2\n", "  teamMinimum: 两\n", "TK-525", "teamMinimum: 两" },
        { ProfileFiles.Bureau, "  teamMinimum: 2\n", "\tteamMinimum: 2\n", "TK-519", "teamMinimum: 2" },
        { ProfileFiles.Bureau, "  teamMinimum: 2\n", "  teamMinimum: 1\n", "TJ-32", "teamMinimum: 1" },
        { ProfileFiles.Bureau, "teamMaximum: 4", "teamMaximum: 1", "TJ-33", "teamMaximum: 1" },
        { ProfileFiles.Bureau, "rectificationWorkingDays: 10", "rectificationWorkingDays: 0", "HC-56", "rectificationWorkingDays: 0" },
        { ProfileFiles.Bureau, "callbackPercent: 10", "callbackPercent: 5", "HC-24", "callbackPercent: 5" },
        { ProfileFiles.Bureau, "minimumStillPixels: 7900000", "minimumStillPixels: 1000000", "HC-52", "minimumStillPixels: 1000000" },
        { ProfileFiles.Bureau, "  waitingMinutes: 文件未写；默认值\n", "", "TK-515", "waitingMinutes: 15" },
        { ProfileFiles.Bureau, "hotline: \"12345\"", "hotline: \"\"", "TK-502", "hotline" },
        { ProfileFiles.Bureau, "shortName: 环翠区审批局", "shortName: 环翠区审批局\nshortName: 又一次", "TK-524", "又一次" },
        { ProfileFiles.Bureau, "nodes: [勘前准备, 远程核查, 证据留存, 在线反馈]", "nodes: []", "HC-11", "nodes: []" },
        { ProfileFiles.Bureau, "kind: 窗口", "kind: 传真", "TK-525", "kind: 传真" },
        { ProfileFiles.Bureau, "jurisdiction:\n  name: 威海市环翠区\n", "", "TK-514", "name: 威海市环翠区行政审批服务局" },
        { Matter, "\nmode: 远程踏勘", "\nmode: 视频", "TK-525", "mode: 视频" },
        { Matter, "allowedModes: [远程踏勘, 现场踏勘]", "allowedModes: [现场踏勘]", "HC-63", "allowedModes" },
        { Matter, "statutory: 20", "statutory: 0", "TK-507", "limits:" },
        { Matter, "statutory: 20", "statutory: 2000000000", "TK-507", "limits:" },
        { Matter, "\nminutes: ", "\nminutes: 9", "TK-506", "minutes: 9" },
        { Matter, "number: \"2\"", "number: \"1\"", "TK-501", "number: \"1\"" },
        { Matter, "kind: 法", "kind: 硬性", "TK-525", "kind: 硬性" },
        { Matter, "evidence: [全景, 实测]", "evidence: []", "HC-31", "evidence: []" },
        { Matter, "{ name: 面积下限, unit: 平方米 }", "{ name: 面积下限, unit: 平方米, value: 60 }", "TK-509", "value: 60" },
        { Matter, "article: 第九十二条, mark: V" + Read, "article: 第九十二条, mark: V", "TK-518", "第九十二条" },
        { Matter, "article: 第九十二条, mark: V" + Read, "article: 第九十二条, mark: K", "TK-512", "第九十二条" },
        { Matter, "batch: 1", "batch: 0", "LJ-02", "batch: 0" },
        { Matter, "id: labour-dispatch", "id: labour", "TK-528", "id: labour" },
        { Matter, "\nname: 劳务派遣经营许可", "\nname: 一: 二", "TK-519", "name: 一: 二" },
        { Letter, "审批部门、申请人", "{审批部门}、申请人", "TK-513", "copiesNote" },
        { Address, "signers: [经营者本人], source: 附件4 注4 }\nnotes", "signers: [], source: 附件4 注4 }\nnotes", "HC-83", "signers: []" },
        { Address, "  - { id: right-of-use, label: 房屋权属, required: true, options: [自用, 租赁, 转租] }\n", "", "HC-71", "fields:" },
        { Notice, "id: face", "id: looks", "TK-104", "consents:" },
        { Manual, "+{受理时间}", "", "HC-61", "label:" },
    };

    [Fact]
    public void Reading_GoodProfile_HasNoError()
    {
        var reading = ProfileReading.Of(Good);

        Assert.True(reading.MayBePublished, string.Join('\n', reading.Findings.Where(finding => finding.IsError)));
    }

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Reading_OneMistake_IsNamedOnceWithItsLine(string file, string old, string instead, string rule, string line)
    {
        var text = Good.Texts[file];
        var place = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(place >= 0, $"“{old}” does not stand in {file}.");
        var damaged = string.Concat(text.AsSpan(0, place), instead, text.AsSpan(place + old.Length));

        var found = Assert.Single(ProfileReading.Of(With(file, damaged)).Findings, finding => finding.IsError);

        Assert.Equal(
            (file, rule, LineOf(damaged, line)),
            (found.File, found.Finding.Rule, found.Line));
    }

    [Fact]
    public void Reading_MatterUnderAWrongId_KeepsItsOtherMistakesInItsFile()
    {
        var damaged = Good.Texts[Matter].Replace("id: labour-dispatch", "id: labour", StringComparison.Ordinal).Replace("batch: 1", "batch: 0", StringComparison.Ordinal);

        Assert.Equal(
            [(Matter, LineOf(damaged, "id: labour"), "TK-528"), (Matter, LineOf(damaged, "batch: 0"), "LJ-02")],
            ProfileReading.Of(With(Matter, damaged)).Findings.Where(finding => finding.IsError).Select(finding => (finding.File, finding.Line, finding.Finding.Rule)));
    }

    [Fact]
    public void Reading_MistakesInSeveralFiles_AreAllNamed()
    {
        var files = With(Matter, Good.Texts[Matter].Replace("statutory: 20", "statutory: 二十", StringComparison.Ordinal));
        files = new(files.Id, files.Texts.Where(text => text.Key != Manual).ToDictionary());
        files = new(files.Id, files.Texts.ToDictionary(text => text.Key, text => text.Key == ProfileFiles.Bureau ? text.Value.Replace("teamMaximum: 4", "teamMaximum: 1", StringComparison.Ordinal) : text.Value));

        Assert.Equal(
            [(ProfileFiles.Bureau, "TJ-33"), (Manual, "TK-527"), (Matter, "TK-525")],
            ProfileReading.Of(files).Findings.Where(finding => finding.IsError).Select(finding => (finding.File, finding.Finding.Rule)));
    }

    private static ProfileFiles With(string file, string text) => new(Good.Id, Good.Texts.ToDictionary(pair => pair.Key, pair => pair.Key == file ? text : pair.Value));

    private static int LineOf(string text, string words) => Array.FindLastIndex(text.Split('\n'), line => line.Contains(words, StringComparison.Ordinal)) + 1;
}
