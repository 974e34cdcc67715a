using Takan.Law.Registry;

namespace Takan.Law.Tests.Registry;

public sealed class LikenessTests
{
    private const string Code = "91371002MA3W7K2T4X";
    private const string Other = "91371002MA3CHA8R0M";
    private static readonly ApplicantMarks Standing = new("示例（区）ABC有限公司", Code, "示例区望海路 118 号 301 室", "labour-dispatch");

    [Theory]
    [InlineData("示例（区）ABC有限公司", Code, "别处 9 号", "labour-dispatch", Likeness.SameApplication)]
    [InlineData("示例(区) АBC 有限公司", Code, "别处 9 号", "labour-dispatch", Likeness.SameApplication)]
    [InlineData("示例(区) АBC 有限公司", Other, "别处 9 号", "labour-dispatch", Likeness.OtherCode)]
    [InlineData("示例(区) АBC 有限公司", Other, "别处 9 号", "food", Likeness.OtherCode)]
    [InlineData("改名后的有限公司", Code, "别处 9 号", "food", Likeness.OtherName)]
    [InlineData("另一家有限公司", Other, "示例区望海路118號301室", "labour-dispatch", Likeness.SamePlace)]
    public void Resembles_TheSameToAReader_SaysHow(string name, string code, string address, string matter, Likeness expected)
        => Assert.Equal(expected, new ApplicantMarks(name, code, address, matter).Resembles(Standing));

    [Theory]
    [InlineData("示例（区）ABC有限公司", Code, "示例区望海路 118 号 301 室", "food")]
    [InlineData("另一家有限公司", Other, "示例区望海路 118 号 301 室", "food")]
    [InlineData("另一家有限公司", Other, "示例区望海路 118 号 302 室", "labour-dispatch")]
    [InlineData("另一家有限公司", Other, "示例区望海路 11-8 号 301 室", "labour-dispatch")]
    public void Resembles_AnotherApplication_SaysNothing(string name, string code, string address, string matter)
        => Assert.Null(new ApplicantMarks(name, code, address, matter).Resembles(Standing));

    [Fact]
    public void Resembles_ACaseThatHasEnded_OnlyWhenNameAndCodeDisagree()
    {
        var ended = Standing with { MatterUnderWay = null };

        Assert.Null(Standing.Resembles(ended));
        Assert.Null((Standing with { Name = "另一家有限公司", CreditCode = Other }).Resembles(ended));
        Assert.Equal(Likeness.OtherCode, (Standing with { CreditCode = Other }).Resembles(ended));
    }

    /// <summary>A name of brackets only has no key; two such names are not one company.</summary>
    [Fact]
    public void Resembles_NamesWithoutALetter_AreNotTheSame()
        => Assert.Null((Standing with { Name = "（）", CreditCode = Other, Address = "别处" }).Resembles(Standing with { Name = "——" }));
}
