using FsCheck.Fluent;
using Takan.Law.Identifiers;

namespace Takan.Law.Tests.Identifiers;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static FsCheck.Gen<string> Valid { get; } =
        from division in Properties.Text("0123456789", 6)
        from body in Properties.Text(Alphabet, 9)
        let first = $"91{division}{body}"
        select first + CreditCode.CheckCharacter(first + "0");

    /// <summary>Codes of well-known companies, printed on their public pages.</summary>
    [Theory]
    [InlineData("9144030071526726XG")]
    [InlineData("91110000802100433B")]
    [InlineData("914403001922038216")]
    [InlineData(" 9144-0300 7152 6726xg ")]
    [InlineData("９１４４０３００７１５２６７２６ＸＧ")]
    public void Parse_PublishedCode_IsTaken(string text) => Assert.Null(CreditCode.Parse(text).Refusal);

    [Theory]
    [InlineData(null, "TK-401")]
    [InlineData("", "TK-401")]
    [InlineData("9144030071526726X", "TK-402")]
    [InlineData("9144030071526726XO", "TK-403")]
    [InlineData("9144030071526726X#", "TK-403")]
    [InlineData("91A4030071526726XG", "TK-404")]
    [InlineData("9144030071526726XH", "TK-405")]
    public void Parse_Wrong_SaysWhat(string? text, string rule) => Assert.Equal(rule, CreditCode.Parse(text).Refusal?.Rule);

    [Fact]
    public void Parse_ValidCode_IsTakenAndKept()
        => Properties.ForAll(Valid, code => CreditCode.Parse(code).Value?.Value == code);

    [Fact]
    public void Parse_OneCharacterChanged_IsRefused()
        => Properties.ForAll(
            from code in Valid
            from place in Gen.Choose(0, 17)
            from other in Gen.Elements(Alphabet.ToCharArray())
            where other != code[place]
            select code[..place] + other + code[(place + 1)..],
            wrong => CreditCode.Parse(wrong).Refusal is not null);

    [Fact]
    public void Parse_NeighboursSwapped_IsRefused()
        => Properties.ForAll(
            from code in Valid
            from place in Gen.Choose(0, 16)
            where code[place] != code[place + 1]
            select code[..place] + code[place + 1] + code[place] + code[(place + 2)..],
            wrong => CreditCode.Parse(wrong).Refusal is not null);
}
