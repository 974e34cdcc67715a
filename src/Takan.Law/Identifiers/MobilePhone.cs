namespace Takan.Law.Identifiers;

/// <summary>Mainland mobile number: 11 digits, the first 1, the second 3 to 9.</summary>
/// <remarks><see cref="ToString"/> is masked, so that no log holds a number by accident.</remarks>
public sealed record MobilePhone
{
    private const int Length = 11;

    private MobilePhone(string value) => Value = value;

    public string Value { get; }

    public string Masked => $"{Value[..3]}****{Value[^4..]}";

    /// <summary>Takes +86, 0086, spaces, dashes and full-width digits.</summary>
    public static Outcome<MobilePhone> Parse(string? text)
    {
        var number = WithoutCountry(Typed.Plain(text));
        if (number.Length == 0)
            return new Refusal("TK-421", "请填写手机号码。", "Enter the mobile number.");
        if (!number.All(char.IsAsciiDigit))
            return new Refusal("TK-422", "手机号码只能是数字，请核对。", "A mobile number has digits only.");
        if (number[0] == '0')
            return new Refusal("TK-423", "这像是固定电话。请填写能收短信的手机号码。", "This looks like a landline: enter a mobile number that takes messages.");
        if (number.Length != Length)
            return new Refusal("TK-424", $"手机号码应为 {Length} 位，现在是 {number.Length} 位。", $"A mobile number has {Length} digits; {number.Length} were given.");
        if (number[0] != '1' || number[1] < '3')
            return new Refusal("TK-425", $"大陆手机号码不会以“{number[..2]}”开头，请核对。", $"No mainland mobile number begins with \"{number[..2]}\".");
        return new MobilePhone(number);
    }

    public override string ToString() => Masked;

    private static string WithoutCountry(string number)
    {
        foreach (var prefix in new[] { "+86", "0086", "86" })
            if (number.StartsWith(prefix, StringComparison.Ordinal) && number.Length >= Length + prefix.Length)
                return number[prefix.Length..];
        return number;
    }
}
