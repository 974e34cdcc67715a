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

    /// <summary>The standard leaves out the letters that are easily taken for another sign; each with the one that is usually meant.</summary>
    private static readonly IReadOnlyDictionary<char, string> LeftOut = new Dictionary<char, string> { ['I'] = "1", ['O'] = "0", ['Z'] = "2", ['S'] = "5", ['V'] = "U" };

    private static Refusal WrongCharacter(char wrong) => LeftOut.TryGetValue(wrong, out var meant)
        ? new(
            "TK-403",
            $"统一社会信用代码里没有字母“{wrong}”（I、O、Z、S、V 这五个字母容易看错，都不用）。请对照营业执照，看是不是“{meant}”。",
            $"The code has no letter \"{wrong}\" (I, O, Z, S and V are not used, because they are easily misread). Compare with the licence: perhaps it is \"{meant}\".")
        : new(
            "TK-403",
            $"统一社会信用代码只有数字和大写字母，“{wrong}”不是。请对照营业执照逐位核对。",
            $"The code has digits and capital letters only; \"{wrong}\" is neither. Compare with the licence, character by character.");
}
