namespace Takan.Law.Identifiers;

/// <summary>Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, the last one checks.</summary>
public sealed record CreditCode
{
    /// <summary>Digits and capitals without I O Z S V; the place is the value.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const int Length = 18;

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>First four and last four characters.</summary>
    public string Masked => $"{Value[..4]}**********{Value[^4..]}";

    /// <summary>Takes lower case, full-width characters, spaces and dashes; says what to correct otherwise.</summary>
    public static Outcome<CreditCode> Parse(string? text)
    {
        var code = Typed.Plain(text);
        if (code.Length == 0)
            return new Refusal("TK-401", "请填写统一社会信用代码。", "Enter the unified social credit code.");
        if (code.Length != Length)
            return new Refusal("TK-402", $"统一社会信用代码应为 {Length} 位，现在是 {code.Length} 位。", $"The code has {Length} characters; {code.Length} were given.");
        if (code.FirstOrDefault(c => !Alphabet.Contains(c)) is var wrong && wrong != default)
            return WrongCharacter(wrong);
        if (!code[2..8].All(char.IsAsciiDigit))
            return new Refusal("TK-404", "统一社会信用代码第 3 到 8 位应为数字（登记地区划码），请核对。", "Characters 3 to 8 are digits: the division of registration.");
        if (code[^1] != CheckCharacter(code))
            return new Refusal("TK-405", "统一社会信用代码校验不通过，请对照营业执照逐位核对。", "The check character does not fit: compare with the licence, character by character.");
        return new CreditCode(code);
    }

    /// <summary>The check character for the first 17 characters.</summary>
    public static char CheckCharacter(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in code[..(Length - 1)])
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }

    public override string ToString() => Value;

    private static Refusal WrongCharacter(char wrong) => new(
        "TK-403",
        $"统一社会信用代码里不会有“{wrong}”（不用字母 I、O、Z、S、V）。请看是不是数字 1、0、2、5 或字母 U。",
        $"\"{wrong}\" never occurs in the code (no I, O, Z, S, V): perhaps 1, 0, 2, 5 or U.");
}
