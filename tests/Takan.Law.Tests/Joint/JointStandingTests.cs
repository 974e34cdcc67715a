using Takan.Law.Joint;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Joint;

/// <summary>Each unit its own part; the lead organises (TJ-36, TJ-37).</summary>
public sealed class JointStandingTests
{
    private const int Two = 2;

    [Fact]
    [Demand("TJ-36", Refused = true)]
    public void MaySign_WhereTheUnitSentTwo_OnlyTheyDo()
    {
        Guid[] team = [Good.Wang, Good.Zhao, Good.Li];

        Assert.True(Good.Joint.MaySign(Good.Zhao, team, [Good.Wang], Two));
        Assert.False(Good.Joint.MaySign(Good.Li, team, [Good.Wang], Two));
    }

    [Fact]
    [Demand("TJ-36")]
    public void MaySign_WhereTheUnitSentOne_AnotherSignsAfterIt_NeverBefore()
    {
        Guid[] team = [Good.Wang, Good.Li];

        Assert.False(Good.Joint.MaySign(Good.Li, team, [], Two));
        Assert.True(Good.Joint.MaySign(Good.Li, team, [Good.Wang], Two));
    }

    [Fact]
    [Demand("TJ-37")]
    [Demand("TJ-37", Refused = true)]
    public void Organised_ByTheLead_OrChosenByTheApplicant_ByNobodyElse()
    {
        Assert.True(Good.Joint.IsOrganisedByActor);
        Assert.True((Good.Joint with { Actor = null }).IsOrganisedByActor);
        Assert.False((Good.Joint with { Actor = Good.Li }).IsOrganisedByActor);
        Assert.False((Good.Joint with { Actor = Guid.CreateVersion7() }).IsOrganisedByActor);
    }

    [Fact]
    [Demand("TJ-36")]
    public void Missing_IsNobodyOfAUnitWhosePartsHaveEnded()
    {
        Assert.Equal(["消防大队"], Good.Joint.Missing([Good.Wang]));
        Assert.Empty((Good.Joint with { Finished = [Good.FireUnit] }).Missing([Good.Wang]));
    }

    [Fact]
    public void Alone_AsksForNobody()
    {
        Assert.False(JointStanding.Alone.IsJoint);
        Assert.Empty(JointStanding.Alone.Missing([Good.Wang]));
        Assert.True(JointStanding.Alone.MaySign(Good.Wang, [Good.Wang], [], Two));
        Assert.Equal("王某", JointStanding.Alone.Named(Good.Wang, "王某"));
        Assert.Equal("市场监管局 王某", Good.Joint.Named(Good.Wang, "王某"));
    }
}
