using System.Globalization;
using Takan.Platform.Words;

namespace Takan.App.Tests.Words;

public sealed class PluralTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;
    private readonly Localizer words = new(Wordbook.OfTheProduct());

    public void Dispose() => CultureInfo.CurrentUICulture = before;

    [Theory]
    [InlineData(1, "1 working day left")]
    [InlineData(14, "14 working days left")]
    [InlineData(0, "0 working days left")]
    public void English_writes_the_form_that_fits_the_number(int days, string expected)
    {
        CultureInfo.CurrentUICulture = Language.English;
        Assert.Equal(expected, words["还剩 {0} 个工作日", days].Value);
    }

    [Fact]
    public void Chinese_has_one_form()
    {
        CultureInfo.CurrentUICulture = Language.Chinese;
        Assert.Equal("还剩 1 个工作日", words["还剩 {0} 个工作日", 1].Value);
    }

    [Fact]
    public void Two_numbers_each_have_their_own()
    {
        CultureInfo.CurrentUICulture = Language.English;
        Assert.Equal("1 photo, 2 marks", words["照片 {0}，记号 {1}", 1, 2].Value);
    }
}
