using Takan.Law.Identifiers;

namespace Takan.Law.Tests.Identifiers;

public sealed class MobilePhoneTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("0086-138-0013-8000")]
    [InlineData("１３８００１３８０００")]
    public void Parse_Mobile_IsTakenPlainAndMasked(string text)
    {
        var phone = MobilePhone.Parse(text).Value;

        Assert.Equal("13800138000", phone?.Value);
        Assert.Equal("138****8000", phone?.ToString());
    }

    [Theory]
    [InlineData(" ", "TK-421")]
    [InlineData("1380013800a", "TK-422")]
    [InlineData("0631-5231234", "TK-423")]
    [InlineData("1380013800", "TK-424")]
    [InlineData("12800138000", "TK-425")]
    public void Parse_Wrong_SaysWhat(string text, string rule) => Assert.Equal(rule, MobilePhone.Parse(text).Refusal?.Rule);
}
