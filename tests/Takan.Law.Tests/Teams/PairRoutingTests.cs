using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Law.Tests.Demands;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Teams;

public sealed class PairRoutingTests
{
    private static readonly InspectorPair East = Pair("东片组");
    private static readonly InspectorPair West = Pair("西片组");
    private static readonly InspectorPair FirstTechnical = Pair("技术一组", technical: true, open: 3);
    private static readonly InspectorPair SecondTechnical = Pair("技术二组", technical: true, open: 2);

    private static readonly OwnedArea EastArea = new("东片", ["骊山街道", "斜口街道"], East.Id);
    private static readonly OwnedArea WestArea = new("西片", ["秦陵街道"], West.Id);
    private static readonly OwnedArea NorthArea = new("北片", ["栎阳街道"], FirstTechnical.Id);

    private static readonly PairQuestion Ordinary = new(IsHard: false, "斜口街道", [EastArea, WestArea, NorthArea], [East, West, FirstTechnical, SecondTechnical]);

    [Fact]
    [Demand("LT-07")]
    public void Choose_OrdinaryMatter_TheAreasPair()
    {
        Assert.Equal((East, "LT-07"), Chosen(Ordinary));
        Assert.Equal((West, "LT-07"), Chosen(Ordinary with { Subdistrict = "秦陵街道" }));
        Assert.Contains("“斜口街道”在“东片”", PairRouting.Choose(Ordinary).Because.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    [Demand("LT-08")]
    public void Choose_HardMatter_TheTechnicalPairOfTheArea_OrTheFreest()
    {
        Assert.Equal((FirstTechnical, "LT-08"), Chosen(Ordinary with { IsHard = true, Subdistrict = "栎阳街道" }));
        Assert.Equal((SecondTechnical, "LT-08"), Chosen(Ordinary with { IsHard = true }));
        Assert.Equal((SecondTechnical, "LT-08"), Chosen(Ordinary with { IsHard = true, Subdistrict = null }));
    }

    [Fact]
    public void Choose_TechnicalPairsEquallyBusy_TheFirstByName_WhateverTheOrderOfTheList()
    {
        var equal = SecondTechnical with { OpenCases = 3 };
        var (one, other) = (Ordinary with { IsHard = true, Pairs = [FirstTechnical, equal] }, Ordinary with { IsHard = true, Pairs = [equal, FirstTechnical] });
        Assert.Equal(Chosen(one), Chosen(other));
        Assert.Equal(FirstTechnical, Chosen(one).Pair);
    }

    [Fact]
    public void Choose_NobodyForIt_NoPair_AndSaysWhy()
    {
        Assert.Equal((null, "LT-07"), Chosen(Ordinary with { Subdistrict = null }));
        Assert.Equal((null, "LT-07"), Chosen(Ordinary with { Subdistrict = "马额街道" }));
        Assert.Equal((null, "LT-08"), Chosen(Ordinary with { IsHard = true, Pairs = [East, West] }));
        Assert.Equal(PairDuty.Nobodys, PairRouting.Choose(Ordinary with { Subdistrict = null }).Duty);
    }

    [Theory]
    [Demand("LT-07", Refused = true)]
    [InlineData("LT-07")]
    [InlineData("LT-08")]
    public void Team_WithoutThePair_NeedsAReason(string rule)
    {
        var duty = new PairDuty(rule, "东片组", [Good.Wang, Good.Zhao]);
        Assert.Equal(rule, Decide.Inspection(InspectionState.Contacted, InspectionCommand.AssignTeam, facts => facts with { Pair = duty, PairReason = " " }).Refusal?.Rule);
        Assert.Null(Decide.Inspection(InspectionState.Contacted, InspectionCommand.AssignTeam, facts => facts with { Pair = duty, PairReason = "王某休假" }).Refusal);
        Assert.Null(Decide.Inspection(InspectionState.Contacted, InspectionCommand.AssignTeam, facts => facts with { Pair = duty with { People = [Good.Wang, Good.Li] } }).Refusal);
    }

    [Theory]
    [Demand("LT-08", Refused = true)]
    [InlineData("LT-07")]
    [InlineData("LT-08")]
    public void OpenInspection_OfAnotherPair_NeedsTheReasonForGoingOutOfOrder(string rule)
    {
        var duty = new PairDuty(rule, "技术一组", [Good.Li, Good.Zhao]);
        Assert.Equal(rule, Decide.Case(CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { Pair = duty }).Refusal?.Rule);
        Assert.Null(Decide.Case(CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { Pair = duty, OutOfOrderReason = "技术一组都在外地" }).Refusal);
        Assert.Null(Decide.Case(CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { Pair = duty with { People = [Good.Wang, Good.Li] } }).Refusal);
    }

    [Fact]
    public void NobodyLookedWhoseDutyItIs_IsRefused()
    {
        Assert.Equal("LT-07", Decide.Case(CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { Pair = null, OutOfOrderReason = "理由" }).Refusal?.Rule);
        Assert.Equal("LT-07", Decide.Inspection(InspectionState.Planned, InspectionCommand.AssignTeam, facts => facts with { Pair = null, PairReason = "理由" }).Refusal?.Rule);
    }

    private static (InspectorPair? Pair, string Rule) Chosen(PairQuestion question) => PairRouting.Choose(question) is var answer ? (answer.Pair, answer.Rule) : default;

    private static InspectorPair Pair(string name, bool technical = false, int open = 0) => new(Guid.CreateVersion7(), name, [Guid.CreateVersion7(), Guid.CreateVersion7()], technical, open);
}
