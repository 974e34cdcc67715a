using Takan.Law.Teams;

namespace Takan.Law.Tests.Teams;

public sealed class SeparationOfDutiesTests
{
    private static readonly Guid One = new("01890000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("01890000-0000-7000-8000-000000000002");

    /// <summary>All eight sets of the three duties.</summary>
    [Fact]
    public void Together_EverySet_AllowsAtMostOne()
    {
        var duties = Enum.GetValues<AdministratorDuty>();
        for (var set = 0; set < 1 << duties.Length; set++)
        {
            var held = duties.Where((_, place) => (set & 1 << place) != 0).ToList();
            Assert.Equal(held.Count > 1 ? "TK-601" : null, SeparationOfDuties.Together([.. held, .. held])?.Rule);
        }
    }

    [Fact]
    public void Grant_ToOneself_IsRefused()
    {
        Assert.Null(SeparationOfDuties.Grant(One, Other));
        Assert.Equal("TK-602", SeparationOfDuties.Grant(One, One)?.Rule);
    }

    [Fact]
    public void SecondPerson_TheSame_IsRefused()
    {
        Assert.Null(SeparationOfDuties.SecondPerson(One, Other));
        Assert.Equal("TK-603", SeparationOfDuties.SecondPerson(One, One)?.Rule);
    }

    [Fact]
    public void Observer_FromTheTeam_IsRefused()
    {
        Assert.Null(SeparationOfDuties.Observer(Other, [One]));
        Assert.Equal("HC-42", SeparationOfDuties.Observer(One, [One])?.Rule);
    }
}
