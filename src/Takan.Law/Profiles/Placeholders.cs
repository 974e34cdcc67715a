using System.Text.RegularExpressions;

namespace Takan.Law.Profiles;

/// <summary>Places in the texts of a profile that are filled from the case and the numbers.</summary>
public static partial class Placeholders
{
    public const string Bureau = "审批机关";
    public const string Company = "公司名称";
    public const string Matter = "事项名称";
    public const string AcceptedAt = "受理时间";
    public const string Applicant = "申请人姓名";
    public const string RectificationDays = "整改工作日";
    public const string Pixels = "像素";
    public const string WaitingMinutes = "等候分钟";
    public const string ContactPhone = "咨询电话";
    public const string ConsentLinkDays = "链接天数";

    public static IReadOnlyList<string> Known { get; } =
        [Bureau, Company, Matter, AcceptedAt, Applicant, RectificationDays, Pixels, WaitingMinutes, ContactPhone, ConsentLinkDays];

    /// <summary>What the bureau and its numbers give; the case adds the rest.</summary>
    public static IReadOnlyDictionary<string, string> Of(Bureau bureau, Numbers numbers) => new Dictionary<string, string>
    {
        [Bureau] = bureau.Name,
        [RectificationDays] = $"{numbers.RectificationWorkingDays}",
        [Pixels] = $"{numbers.NominalPixels / 10_000}万",
        [WaitingMinutes] = $"{numbers.WaitingMinutes}",
        [ContactPhone] = bureau.Contact.Phone.Length > 0 ? bureau.Contact.Phone : bureau.Contact.Hotline,
        [ConsentLinkDays] = $"{numbers.ConsentLinkDays}",
    };

    /// <summary>The text with its places filled. A place without a value stays, so that a gap is seen and not hidden.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
        => Place().Replace(text, match => values.TryGetValue(match.Groups["name"].Value, out var value) ? value : match.Value);

    public static IEnumerable<string> In(string text) => Place().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"\{(?<name>[^{}]+)\}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Place();
}
