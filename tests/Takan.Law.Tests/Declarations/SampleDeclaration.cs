using Takan.Law.Profiles;

namespace Takan.Law.Tests.Declarations;

/// <summary>A form as annex 4 of the Huancui paper has it; a test changes one thing.</summary>
internal static class SampleDeclaration
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static readonly AddressDeclaration Form = new()
    {
        Title = "住所（经营场所）申报承诺书",
        Source = "附件4",
        Statement = "本申请人作出如下承诺：",
        Fields =
        [
            new("entity-name", "市场主体名称", true),
            new("credit-code", "统一社会信用代码", true, RegistrationOccasion.Change),
            new("address-province", "省", true) { Preset = "山东省" },
            new("address-city", "市", true) { Preset = "威海市" },
            new("address-district", "区（县）", true) { Preset = "环翠区" },
            new("address-street", "街道（镇、乡）", true),
            new("address-road", "路（村、社区）", true),
            new("address-number", "号", true),
            new("free-trade-zone", "是否在自贸试验区范围", true) { Options = ["是", "否"], OnlyInCities = ["济南市", "青岛市", "烟台市"] },
            new("owner-name", "所有权人", true),
            new("owner-phone", "联系电话", true),
            new("owner-number", "身份证号（统一社会信用代码）", true),
            new("title-name", "产权证件名称", true),
            new("title-number", "证件编号", true),
            new("right-of-use", "房屋权属", true) { Options = ["自用", "租赁", "转租"] },
            new("legal-use", "法定用途", true) { Options = ["工业或商用", "住宅", "席位", "商务秘书", "集中办公区", "其他"] },
        ],
        Undertakings = [new("1", "一"), new("2", "二"), new("3", "三"), new("4", "四"), new("5", "五"), new("6", "六")],
        Signers =
        [
            new(EntityKind.Enterprise, RegistrationOccasion.SetUp, ["拟任法定代表人", "个人独资企业投资人", "合伙事务执行人或代表"], "注2"),
            new(EntityKind.Enterprise, RegistrationOccasion.Change, ["法定代表人", "个人独资企业投资人", "合伙事务执行人或代表"], "注2", "企业公章"),
            new(EntityKind.Cooperative, RegistrationOccasion.SetUp, ["拟任法定代表人"], "注2"),
            new(EntityKind.Cooperative, RegistrationOccasion.Change, ["法定代表人"], "注2", "农民专业合作社公章"),
            new(EntityKind.Branch, RegistrationOccasion.SetUp, ["隶属企业法定代表人"], "注3", "隶属企业公章"),
            new(EntityKind.Branch, RegistrationOccasion.Change, ["隶属企业法定代表人"], "注3", "隶属企业公章"),
            new(EntityKind.SoleTrader, RegistrationOccasion.SetUp, ["经营者本人"], "注4"),
            new(EntityKind.SoleTrader, RegistrationOccasion.Change, ["经营者本人"], "注4"),
        ],
        Notes = ["本文书适用于各类市场主体办理设立登记、变更登记。", "一照多址的，每个场所分别填写。"],
    };

    public static Dictionary<string, string> Filled => new()
    {
        ["entity-name"] = "示例劳务派遣有限公司",
        ["address-province"] = "山东省",
        ["address-city"] = "威海市",
        ["address-district"] = "环翠区",
        ["address-street"] = "鲸园街道",
        ["address-road"] = "望海路",
        ["address-number"] = "118号301室",
        ["owner-name"] = "李某",
        ["owner-phone"] = "0631-5200000",
        ["owner-number"] = "370602199001011239",
        ["title-name"] = "不动产权证",
        ["title-number"] = "鲁2020威海市不动产权第0000001号",
        ["right-of-use"] = "租赁",
        ["legal-use"] = "工业或商用",
    };
}
