using FsCheck.Fluent;
using Takan.Law.Identifiers;

namespace Takan.Law.Tests.Identifiers;

public sealed class IdNumberTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static FsCheck.Gen<string> Valid { get; } =
        from born in Gen.Choose(0, 36_000).Select(offset => new DateOnly(1920, 1, 1).AddDays(offset))
        from order in Gen.Choose(0, 999)
        let first = $"371002{born:yyyyMMdd}{order:000}"
        select first + IdNumber.CheckDigit(first);

    /// <summary>The standard's own example.</summary>
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("110105 19491231 002Ｘ")]
    public void Parse_ExampleOfTheStandard_IsTaken(string text)
        => Assert.Equal(new DateOnly(1949, 12, 31), IdNumber.Parse(text, Today).Value?.Born);

    [Theory]
    [InlineData("", "TK-411")]
    [InlineData("110105491231002", "TK-412")]
    [InlineData("11010519491231O02X", "TK-413")]
    [InlineData("99010519491231002X", "TK-414")]
    [InlineData("110105194913310021", "TK-415")]
    [InlineData("110105202612310021", "TK-415")]
    [InlineData("110105189912310021", "TK-415")]
    [InlineData("110105194912310021", "TK-416")]
    public void Parse_Wrong_SaysWhat(string text, string rule) => Assert.Equal(rule, IdNumber.Parse(text, Today).Refusal?.Rule);

    [Fact]
    public void Parse_ValidNumber_IsTaken()
        => Properties.ForAll(Valid, number => IdNumber.Parse(number, Today).Value?.Value == number);

    [Fact]
    public void Parse_OneDigitChanged_IsRefused()
        => Properties.ForAll(
            from number in Valid
            from place in Gen.Choose(0, 16)
            from digit in Gen.Elements("0123456789".ToCharArray())
            where digit != number[place]
            select number[..place] + digit + number[(place + 1)..],
            wrong => IdNumber.Parse(wrong, Today).Refusal is not null);

    [Fact]
    public void ToString_ShowsTheLastFourOnly()
        => Properties.ForAll(Valid, number => IdNumber.Parse(number, Today).Value!.ToString() == $"**************{number[14..]}");
}
