using Takan.Law.Teams;

namespace Takan.Law.Tests.Teams;

/// <summary>Whoever is tied to the applicant stays out, however the name is written.</summary>
public sealed class RecusalTests
{
    private static readonly LegalBody[] Parties = [new("柳江好味餐饮（集团）有限公司", "91450221MA5K7W2T4X")];

    [Theory]
    [Demand("LJ-20", Refused = true)]
    [InlineData("柳江好味餐饮（集团）有限公司", "")]
    [InlineData(" 柳江好味餐饮(集团)有限公司", "")]
    [InlineData("别的名称", "91450221ma5k7w2t4x")]
    [InlineData("别的名称", "９１４５０２２１ＭＡ５Ｋ７Ｗ２Ｔ４Ｘ")]
    public void Objection_OfATie_IsRecusal(string name, string code) =>
        Assert.Equal("LJ-20", Recusal.Objection([new("示例大学"), new(name, code)], Parties)?.Rule);

    [Theory]
    [Demand("LJ-20")]
    [InlineData("示例大学", "")]
    [InlineData("", "")]
    [InlineData("柳江好味食品有限公司", "91450221MA5K7W2T5X")]
    public void Objection_WithoutATie_IsNone(string name, string code) => Assert.Null(Recusal.Objection([new(name, code)], [.. Parties, new("", "")]));

    [Fact]
    [Demand("HC-42", Refused = true)]
    public void ObserverObjection_OfTeamAndOfficer_IsRefused()
    {
        var (one, officer, free) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal("HC-42", Watching.ObserverObjection(one, [one], officer)?.Rule);
        Assert.Equal("HC-42", Watching.ObserverObjection(officer, [one], officer)?.Rule);
        Assert.Null(Watching.ObserverObjection(free, [one], officer));
    }

    [Fact]
    [Demand("LJ-23", Refused = true)]
    public void MayRemark_ObserverIsSilent() =>
        Assert.Equal([WatcherKind.Business, WatcherKind.Expert], Enum.GetValues<WatcherKind>().Where(kind => kind.MayRemark()));
}
