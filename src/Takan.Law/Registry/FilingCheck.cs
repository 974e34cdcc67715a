using System.Globalization;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.Law.Registry;

/// <summary>A filing as typed: the clean values, and what is wrong field by field.</summary>
public sealed record FilingDraft(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, Refusal> Errors);

/// <summary>Checks each field of a filing, then the fields against each other.</summary>
public static class FilingCheck
{
    public static FilingDraft Check(FilingKind kind, IReadOnlyDictionary<string, string?> typed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        foreach (var field in FilingForm.Of(kind))
        {
            if (!Clean(field, (typed.GetValueOrDefault(field.Id) ?? "").Trim()).IsAllowed(out var value, out var refusal)) errors.Add(field.Id, refusal);
            else if (value.Length > 0) values.Add(field.Id, value);
        }

        if (ValidityOf(values) is { From: { } from, Until: { } until } && until < from)
            errors.TryAdd(FilingForm.ValidUntil, new("TK-704", "有效期至不能早于生效日期。", "The last day of validity cannot lie before the first."));
        return new(values, errors);
    }

    public static Validity ValidityOf(IReadOnlyDictionary<string, string> values) =>
        new(DateOf(values, FilingForm.ValidFrom), DateOf(values, FilingForm.ValidUntil));

    /// <summary>The fields in which two states of a filing differ.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key)).Order(StringComparer.Ordinal)];

    private static DateOnly? DateOf(IReadOnlyDictionary<string, string> values, string field) =>
        values.TryGetValue(field, out var text) && Day(text) is { } day ? day : null;

    private static Outcome<string> Clean(FilingField field, string text)
    {
        if (text.Length == 0 && !field.Required) return text;
        if (text.Length == 0)
            return new Refusal("TK-701", $"请{(field.Shape is FieldShape.Picture or FieldShape.InspectionKind ? "选择" : "填写")}{field.Label.Chinese}。", $"Missing: {field.Label.English}.");
        if (text.Length > field.Length)
            return new Refusal("TK-702", $"{field.Label.Chinese}最多 {field.Length} 个字，现在是 {text.Length} 个。", $"{field.Label.English}: at most {field.Length} characters; {text.Length} were given.");
        return field.Shape switch
        {
            FieldShape.Date => Day(text) is { } day ? Iso(day) : new Refusal("TK-703", $"{field.Label.Chinese}应写成年-月-日，如 2026-03-02。", $"{field.Label.English}: year-month-day, such as 2026-03-02."),
            FieldShape.Days => Number(field, text),
            FieldShape.InspectionKind => ProfileTerms.Kinds.Values.Contains(text) ? text : new Refusal("TK-706", $"{field.Label.Chinese}请选一种：{string.Join('、', ProfileTerms.Kinds.Values)}。", $"{field.Label.English}: choose one of the six kinds."),
            FieldShape.CreditCode => CreditCode.Parse(text).IsAllowed(out var code, out var refusal) ? code.Value : refusal,
            _ => text,
        };
    }

    private static Outcome<string> Number(FilingField field, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= FilingForm.LongestDays
            ? days.ToString(CultureInfo.InvariantCulture)
            : new Refusal("TK-705", $"{field.Label.Chinese}应是 1 到 {FilingForm.LongestDays} 的整数。", $"{field.Label.English}: a whole number from 1 to {FilingForm.LongestDays}.");

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
