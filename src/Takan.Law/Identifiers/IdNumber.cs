using System.Globalization;

namespace Takan.Law.Identifiers;

/// <summary>Citizen identity number (公民身份号码), GB 11643: division, birth date, order, check digit.</summary>
/// <remarks><see cref="ToString"/> is masked, so that no log holds a number by accident.</remarks>
public sealed record IdNumber
{
    private const int Length = 18;
    private const int FirstYear = 1900;
    private const string CheckDigits = "10X98765432";

    /// <summary>First two digits: mainland, then Taiwan (71, 83), Hong Kong (81), Macao (82).</summary>
    private static readonly HashSet<int> Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdNumber(string value, DateOnly born) => (Value, Born) = (value, born);

    public string Value { get; }

    public DateOnly Born { get; }

    /// <summary>The last four alone.</summary>
    public string Masked => $"**************{Value[^4..]}";

    public string LastFour => Value[^4..];

    /// <param name="text">As typed; small x, full-width characters and spaces are taken.</param>
    /// <param name="today">Today in China: nobody is born later.</param>
    public static Outcome<IdNumber> Parse(string? text, DateOnly today)
    {
        var number = Typed.Plain(text);
        if (Shape(number) is { } refusal)
            return refusal;
        if (!DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            || born.Year < FirstYear || born > today)
            return new Refusal("TK-415", $"身份证号码中的出生日期“{number[6..14]}”不对，请核对第 7 到 14 位。", $"\"{number[6..14]}\" is no birth date: check digits 7 to 14.");
        if (number[^1] != CheckDigit(number))
            return new Refusal("TK-416", "身份证号码校验不通过，请对照身份证逐位核对。", "The check digit does not fit: compare with the card, digit by digit.");
        return new IdNumber(number, born);
    }

    /// <summary>The check digit for the first 17 digits.</summary>
    public static char CheckDigit(string number)
        => CheckDigits[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % CheckDigits.Length];

    public override string ToString() => Masked;

    private static Refusal? Shape(string number)
    {
        if (number.Length == 0)
            return new("TK-411", "请填写身份证号码。", "Enter the identity number.");
        if (number.Length != Length)
            return new("TK-412", $"身份证号码应为 {Length} 位，现在是 {number.Length} 位。", $"The number has {Length} characters; {number.Length} were given.");
        if (!number[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(number[^1]) || number[^1] == 'X'))
            return new("TK-413", "身份证号码只有数字，最后一位可以是 X，请核对。", "Digits only; the last may be X.");
        return Provinces.Contains(int.Parse(number[..2], CultureInfo.InvariantCulture))
            ? null
            : new("TK-414", $"身份证号码不会以“{number[..2]}”开头，请核对前两位。", $"No number begins with \"{number[..2]}\".");
    }
}
