using Takan.Law.Messages;

namespace Takan.Law.Tests.Messages;

public class SmsRulesTests
{
    [Theory]
    [InlineData("您好{a}{b}", "two variables")]
    [InlineData("【签名】您好", "the sign")]
    [InlineData("请点 https://a.cn", "the words")]
    public void Lint_NamesWhatAProviderRefuses(string text, string expected)
    {
        Assert.Contains(SmsRules.Lint(new("x", text)), wrong => wrong.English.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_OfEveryTemplateOfTheProduct_FindsNothing() => Assert.All(SmsCatalogue.All, template => Assert.Empty(SmsRules.Lint(template)));

    [Fact]
    public void Fit_LongValue_IsShortenedToTwentySigns()
    {
        var fitted = SmsRules.Fit(new("x", "您的{matter}已受理"), new Dictionary<string, string> { ["matter"] = new string('长', 40) });
        Assert.Equal(20, fitted["matter"].Length);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("www.evil.example")]
    public void Fit_ValueWithAnAddress_IsRefused(string value)
    {
        Assert.Throws<ArgumentException>(() => SmsRules.Fit(new("x", "您的{matter}已受理"), new Dictionary<string, string> { ["matter"] = value }));
    }
}
