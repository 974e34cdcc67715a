using Takan.Law;

namespace Takan.Platform.Administration;

/// <summary>What a red or yellow health check means to the person who has to see to it.</summary>
internal static class HealthWords
{
    private static readonly Dictionary<string, Bilingual> Known = new()
    {
        ["database"] = new("数据库没有响应或版本不对。", "The database does not answer or has another version."),
        ["evidence"] = new("证据存储写不进去，新的照片和录像存不下来。", "The evidence store cannot be written: new photos and recordings are not kept."),
        ["log-heads"] = new("日志的签名没有按时留存到数据库之外，或者对不上。", "Signed heads of the log have not left the database in time, or do not agree."),
    };

    public static Bilingual Of(string check) => Known.GetValueOrDefault(check) ?? new($"检查项 {check} 不正常。", $"The check {check} is not healthy.");
}
