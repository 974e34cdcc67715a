using System.Globalization;

namespace Takan.Seed;

/// <summary>Names and addresses that sound right and belong to nobody.</summary>
internal static class Names
{
    private const string Firsts = "汀澜北辰剪影水岸拾光云栖晴川听涛朴一启明桥北小满海韵青禾远帆瑞和同泰新元嘉禾长风广源盛世锦程华安宏远金桥恒信天成百川";
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static readonly string[] Trades = ["人力资源", "劳务派遣", "家政服务", "人才服务", "外包服务", "餐饮管理", "医药", "培训", "物流", "建筑劳务", "文化传媒", "食品"];
    private static readonly string[] Forms = ["有限公司", "有限责任公司", "服务中心", "股份有限公司"];
    private static readonly string[] Quarters = ["环翠楼街道", "鲸园街道", "竹岛街道", "怡园街道", "张村镇", "羊亭镇"];
    private static readonly string[] Streets = ["望海路", "青岛中路", "文化东路", "世昌大道", "海滨北路", "昆明路", "古寨南路", "新威路", "统一路", "竹岛南街"];

    /// <summary>One of ten is a shop that is called by two characters and nothing else.</summary>
    public static string Firm(Random random) => random.Next(10) == 0
        ? string.Concat(Sign(random, Firsts), Sign(random, Firsts), "（示例）")
        : string.Concat(Sign(random, Firsts), Sign(random, Firsts), Sign(random, Firsts), Of(random, Trades), Of(random, Forms), "（示例）");

    public static string Person(Random random) => Sign(random, Surnames) + "某";

    public static string Address(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"示例区{Of(random, Quarters)}{Of(random, Streets)} {random.Next(1, 400)} 号 {random.Next(1, 28)}{random.Next(1, 13):00} 室");

    private static string Sign(Random random, string signs) => signs[random.Next(signs.Length)].ToString();

    private static string Of(Random random, string[] words) => words[random.Next(words.Length)];
}
