using Takan.Law.Identifiers;

namespace Takan.Law.Tests.Identifiers;

public sealed class CaseNumberTests
{
    [Fact]
    public void ToString_PadsTheSequence() => Assert.Equal("环审踏〔2026〕0001", CaseNumber.Of("环审踏", 2026, 1).ToString());

    [Theory]
    [InlineData("环审踏〔2026〕0012")]
    [InlineData("环审踏[2026]12号")]
    [InlineData(" 环审踏（2026） 0012 ")]
    public void Parse_AnyBracket_GivesTheSame(string text) => Assert.Equal(CaseNumber.Of("环审踏", 2026, 12), CaseNumber.Parse(text).Value);

    [Theory]
    [InlineData("2026-12")]
    [InlineData("环审踏〔2026〕0000")]
    [InlineData("环审踏〔26〕0001")]
    [InlineData(null)]
    public void Parse_Wrong_ShowsTheShape(string? text) => Assert.Equal("TK-431", CaseNumber.Parse(text).Refusal?.Rule);
}
