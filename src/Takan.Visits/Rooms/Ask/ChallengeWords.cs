using System.Security.Cryptography;

namespace Takan.Visits.Rooms;

/// <summary>What a site challenge asks to be read: short, by chance, and easy to say.</summary>
public static class ChallengeWords
{
    private static readonly string[] Colours = ["红", "黄", "蓝", "绿", "白", "黑", "紫", "橙"];

    private static readonly string[] Things = ["苹果", "雨伞", "火车", "月亮", "桌子", "西瓜", "老虎", "钥匙", "杯子", "飞机", "石头", "面包"];

    /// <summary>红　7　苹果</summary>
    public static string Draw() =>
        $"{Colours[RandomNumberGenerator.GetInt32(Colours.Length)]}　{RandomNumberGenerator.GetInt32(10)}　{Things[RandomNumberGenerator.GetInt32(Things.Length)]}";
}
