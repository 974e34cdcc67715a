using Takan.Law.Identifiers;

namespace Takan.Law.Tests.Identifiers;

public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("好又多超市（望海店）", "好又多超市(望海店)")]
    [InlineData("环审踏〔2026〕0001", "环审踏[2026]0001")]
    [InlineData("ＡＢＣ 贸易", "abc贸易")]
    [InlineData("АВС贸易", "ABC贸易")]
    [InlineData("望海路 118 號", "望海路118号")]
    [InlineData("3—12 室", "3-12室")]
    public void Spellings_OfTheSame_AreOne(string one, string other) => Assert.Equal(SearchKey.Of(one), SearchKey.Of(other));

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("3-12")]
    public void WildCardsAndDashes_StandForThemselves(string text) => Assert.Equal(text, SearchKey.Of(text).Value);

    [Fact]
    public void NothingIsSearchedAcrossTwoTexts() => Assert.DoesNotContain(SearchKey.Of("店9").Value, SearchKey.Of("好店", "91371002").Value, StringComparison.Ordinal);

    [Fact]
    public void EveryText_OffersWhatEachPartOfItDemands()
    {
        string[] texts = ["环审踏〔2026〕0001", "第7家 AB12 有限公司𬭚瑞", "91371002MA3W7K2T4X", "示例区望海路118号3-301室"];
        var whole = SearchKey.Of(texts);
        var offered = whole.Offered();
        foreach (var text in texts.Select(text => SearchKey.Of(text).Value))
        {
            for (var from = 0; from < text.Length; from++)
                for (var to = from + 1; to <= text.Length; to++)
                    Assert.Empty(new SearchKey(text[from..to]).Demanded().Except(offered));
        }
    }

    [Theory]
    [InlineData("望", 1)]
    [InlineData("望海", 1)]
    [InlineData("望海路", 2)]
    [InlineData("7", 0)]
    [InlineData("Z", 1)]
    [InlineData("%", 1)]
    [InlineData("71", 1)]
    [InlineData("7124", 1)]
    [InlineData("望7124", 2)]
    [InlineData("7124望", 2)]
    [InlineData("71243", 2)]
    public void AShortText_DemandsFewMarks(string text, int marks) => Assert.Equal(marks, SearchKey.Of(text).Demanded().Length);

    [Fact]
    public void ATextWithoutThePair_DoesNotOfferIt() => Assert.NotEmpty(SearchKey.Of("海望").Demanded().Except(SearchKey.Of("望海路").Offered()));
}
