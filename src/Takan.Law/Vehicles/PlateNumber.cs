using System.Text.RegularExpressions;
using Takan.Law.Identifiers;

namespace Takan.Law.Vehicles;

/// <summary>Number plate of a mainland vehicle: 陕A12345, or with eight characters 陕AD12345.</summary>
public sealed partial record PlateNumber
{
    public const int Longest = 8;

    private PlateNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>Takes small letters, spaces and the dot after the letter of the city.</summary>
    public static Outcome<PlateNumber> Parse(string? text)
    {
        var plate = Typed.Plain(text).Replace("·", "", StringComparison.Ordinal).Replace("•", "", StringComparison.Ordinal).ToUpperInvariant();
        if (plate.Length == 0) return new Refusal("TK-650", "请填写车牌号。", "Enter the number plate.");
        return Shape().IsMatch(plate) ? new PlateNumber(plate) : new Refusal("TK-651", "车牌号不对，例如：陕A12345。", "No number plate: it looks like 陕A12345.");
    }

    // The letters I and O are not given out: they look like digits.
    [GeneratedRegex("^[\\u4e00-\\u9fff][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学警]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
