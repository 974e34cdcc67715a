using System.Text;
using Takan.Law.Profiles;

namespace Takan.Law.Tests.Profiles;

public sealed class CanonicalProfileTests
{
    [Fact]
    public void Bytes_OrderOfMatters_DoesNotCount()
    {
        var other = SampleProfile.Matter with { Id = "another" };

        Assert.Equal(
            CanonicalProfile.Bytes(SampleProfile.Profile with { Matters = [SampleProfile.Matter, other] }),
            CanonicalProfile.Bytes(SampleProfile.Profile with { Matters = [other, SampleProfile.Matter] }));
    }

    [Fact]
    public void Bytes_AnyChangeOfText_Counts()
        => Assert.NotEqual(
            CanonicalProfile.Bytes(SampleProfile.Profile),
            CanonicalProfile.Bytes(SampleProfile.WithItem(item => item with { Criterion = item.Criterion + "。" })));

    [Fact]
    public void Bytes_KeysSortedPlainChineseNothingEmpty()
    {
        var text = Encoding.UTF8.GetString(CanonicalProfile.Bytes(SampleProfile.Profile));

        Assert.StartsWith("{\"Bureau\":{\"Contact\":{\"Address\":\"某路1号\"", text, StringComparison.Ordinal);
        Assert.Contains("\"Kind\":\"Condition\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IsUnconfirmed", text, StringComparison.Ordinal);
    }
}
