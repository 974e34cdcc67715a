using Takan.Law.Identifiers;

namespace Takan.Law.Tests.Identifiers;

public sealed class LookalikesTests
{
    [Theory]
    [InlineData("威海某某劳务有限公司", " 威海某某 劳务有限公司\u200B")]
    [InlineData("威海ABC（中国）有限公司", "威海ＡＢＣ(中国)有限公司")]
    [InlineData("威海ABC有限公司", "威海АВС有限公司")] // Cyrillic А В С
    [InlineData("abc餐饮店", "ABC 餐饮店")]
    public void NameKey_SameToTheEye_IsOneKey(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("威海甲劳务有限公司", "威海乙劳务有限公司")]
    [InlineData("第1分公司", "第11分公司")]
    public void NameKey_OtherNames_AreOtherKeys(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("环翠区文化东路１２号３－２０１", "环翠区 文化东路12号3-201")]
    [InlineData("环翠区文化东路12號，3—201", "环翠区文化东路12号3-201")]
    public void AddressKey_SameToTheEye_IsOneKey(string one, string other) => Assert.Equal(AddressKey.Of(one), AddressKey.Of(other));

    [Theory]
    [InlineData("文化东路3-12号", "文化东路312号")]
    [InlineData("文化东路12号", "文化东路12号201")]
    public void AddressKey_OtherPlaces_AreOtherKeys(string one, string other) => Assert.NotEqual(AddressKey.Of(one), AddressKey.Of(other));

    [Fact]
    public void Keys_OfBrokenText_AreMadeAllTheSame() => Assert.Equal("甲", NameKey.Of("\ud800甲\0").Value);
}
