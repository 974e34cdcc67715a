using Takan.Law.Identifiers;

namespace Takan.Law.Tests.Identifiers;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("示例（威海）劳务派遣有限公司")]
    [InlineData("第一行\r\n第二行\t又一格")]
    [InlineData("𠮷野家 · Ünï café 👍")]
    public void WhatIsSeen_IsPlain(string text) => Assert.True(PlainText.Is(text));

    [Theory]
    [InlineData("张\u0000三")]
    [InlineData("张\u001b三")]
    [InlineData("张\u0085三")]
    [InlineData("张\u200b三")]
    [InlineData("张\u202e三")]
    [InlineData("张\u2067三")]
    [InlineData("\ufeff张三")]
    [InlineData("张\U000e0041三")]
    public void WhatNobodySees_IsNot(string text) => Assert.False(PlainText.Is(text));

    [Theory]
    [InlineData(0xd842, 0x5f20)]
    [InlineData(0x5f20, 0xdfb7)]
    public void HalfOfACharacter_IsNot(int first, int second) => Assert.False(PlainText.Is([(char)first, (char)second]));
}
