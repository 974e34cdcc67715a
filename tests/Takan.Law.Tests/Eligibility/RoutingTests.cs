using Takan.Law.Eligibility;
using Takan.Law.Profiles;
using static Takan.Law.Tests.Eligibility.RoutingSample;

namespace Takan.Law.Tests.Eligibility;

public sealed class RoutingTests
{
    [Fact]
    [Demand("LJ-04")]
    [Demand("LJ-05")]
    [Demand("LJ-06")]
    [Demand("LJ-08")]
    [Demand("HC-63")]
    public void NoExclusionApplies_ClassDecides()
    {
        var card = Routing.Decide(Plain);

        Assert.Equal((Road.Remote, "HC-63", "附件3"), (card.Recommended.Road, card.Decided.Rule, card.Decided.Clause));
        Assert.Empty(card.Questions);
    }

    [Fact]
    public void SentToAVisit_TheVisitIsTheRoad_WhoeverSentIt_AndVideoStaysOpen()
    {
        var byBureau = Routing.Decide(Plain with { SentToVisit = true, Choice = Road.Remote });
        var byApplicant = Routing.Decide(Plain with { SentToVisit = true, Choice = Road.OnSite });

        Assert.Equal((Road.OnSite, "TK-805"), (byBureau.Recommended.Road, byBureau.Decided.Rule));
        Assert.Equal((Road.OnSite, "HC-02"), (byApplicant.Recommended.Road, byApplicant.Decided.Rule));
        Assert.True(byBureau[Road.Remote].IsOpen);
    }

    [Fact]
    public void SentToAVisit_BecauseVideoIsRuledOut_ThatRuleDecides()
    {
        var card = Routing.Decide(Plain with { SentToVisit = true, VisitsOnly = true });

        Assert.Equal((Road.OnSite, card[Road.Remote].Reason.Rule), (card.Recommended.Road, card.Decided.Rule));
        Assert.NotEqual("TK-805", card.Decided.Rule);
    }

    [Fact]
    public void Basis_NamesThePapersNumberOnce()
    {
        var (title, number) = (RoutingSample.Profile.Bureau.Paper.Title, RoutingSample.Profile.Bureau.Paper.Number);

        Assert.Equal($"《{title}》{number} 附件3", Routing.Decide(Plain).Basis);
        Assert.Equal($"《{title}》{number} 附件3", Routing.Decide(Plain with { Matter = RoutingSample.Matter with { Source = $"{number} 附件3" } }).Basis);
    }

    [Theory]
    [InlineData(ExclusionGround.SecurityOrBusinessSecret, "LJ-04", "二（一）")]
    [InlineData(ExclusionGround.SiteWithoutConditions, "LJ-05", "二（二）")]
    [InlineData(ExclusionGround.ContentUnsuited, "LJ-06", "二（三）")]
    [InlineData(ExclusionGround.OtherwiseByLaw, "LJ-08", "二（五）")]
    [Demand("LJ-04", Refused = true)]
    [Demand("LJ-05", Refused = true)]
    [Demand("LJ-06", Refused = true)]
    [Demand("LJ-08", Refused = true)]
    public void OneExclusionApplies_RulesOutVideo_AndTheVisitRemains(ExclusionGround ground, string rule, string clause)
    {
        var card = Routing.Decide(Plain.Allowing(InspectionMode.Remote, InspectionMode.Remote, InspectionMode.SelfRecorded, InspectionMode.OnSite).Ticking(ground));

        Assert.Equal(rule, card[Road.Remote].Refusal?.Rule);
        Assert.Equal(rule, card[Road.SelfRecorded].Refusal?.Rule);
        Assert.Equal((Road.OnSite, rule, clause), (card.Recommended.Road, card.Decided.Rule, card.Decided.Clause));
    }

    [Fact]
    public void QuestionStillOpen_RemoteWaits_UnlessAnotherGroundAlreadyApplies()
    {
        var nothing = Plain with { Answers = new Dictionary<ExclusionGround, bool>() };
        var last = Plain with { Answers = new Dictionary<ExclusionGround, bool> { [ExclusionGround.OtherwiseByLaw] = true } };

        Assert.Equal("TK-802", Routing.Decide(nothing)[Road.Remote].Refusal?.Rule);
        Assert.Equal(NoneApplies.Keys, Routing.Decide(nothing).Questions.Select(question => question.Ground));
        Assert.Equal("LJ-08", Routing.Decide(last)[Road.Remote].Refusal?.Rule);
    }

    [Fact]
    public void AnswerChanged_NeedsItsReason()
    {
        var other = Plain.Ticking(ExclusionGround.ContentUnsuited).Answers;

        Assert.Equal("TK-803", ExclusionGate.CheckChange(NoneApplies, other, "  ")?.Rule);
        Assert.Null(ExclusionGate.CheckChange(NoneApplies, other, "到现场看过"));
        Assert.Null(ExclusionGate.CheckChange(new Dictionary<ExclusionGround, bool>(), other, null));
    }

    [Theory]
    [InlineData(Road.Remote)]
    [InlineData(Road.SelfRecorded)]
    [InlineData(Road.Exempt)]
    [InlineData(Road.Renewal)]
    [Demand("LJ-07", Refused = true)]
    [Demand("HC-25", Refused = true)]
    public void OnTheDishonestyList_NeitherVideoNorExemption(Road road)
        => Assert.Equal(("LJ-07", "二（四）"), Reason(Open with { Dishonesty = [Dishonest] }, road));

    [Fact]
    [Demand("LJ-07")]
    [Demand("HC-25")]
    public void EntryLapsed_BlocksNothing()
        => Assert.All(Routing.Decide(Open with { Dishonesty = [Dishonest with { Until = Today.AddDays(-1) }] }).Verdicts, verdict => Assert.True(verdict.IsOpen));

    [Fact]
    [Demand("DL-03")]
    [Demand("HC-03")]
    public void AreaClosed_RemoteGoesOn_EvenWhereTheClassIsAVisit()
    {
        var card = Routing.Decide(Plain.Allowing(InspectionMode.OnSite, InspectionMode.OnSite, InspectionMode.Remote) with { Closure = Closure });

        Assert.Equal((Road.Remote, "DL-03"), (card.Recommended.Road, card.Decided.Rule));
    }

    [Theory]
    [InlineData("示例区北山街道望海路 118 号", true)]
    [InlineData("示例区北山街道１１８号", true)]
    [InlineData("示例区建设路 1 号", true)]
    [InlineData("示例区建设路 11 号", false)]
    [InlineData("示例区南山街道望海路 1 号", false)]
    public void Closure_HoldsTheAddressesThatNameItsPlaces(string address, bool holds)
    {
        var closure = Closure with { Places = ["北山街道", "建设路1"] };

        Assert.Equal(holds, closure.Holds(address));
        Assert.True(Closure.Holds(address));
    }

    [Fact]
    public void ClosuresOfOneDay_TheLongestIsTold()
    {
        var open = Closure with { Area = "长", Until = null };

        Assert.Equal(open, AreaClosure.On([Closure, open], Closure.From));
        Assert.Null(AreaClosure.On([Closure], Closure.Until!.Value.AddDays(1)));
    }

    [Fact]
    [Demand("DL-03", Refused = true)]
    [Demand("HC-03", Refused = true)]
    public void AreaClosed_VisitIsPostponed_AndRefusedUntilItEnds()
    {
        var card = Routing.Decide(Plain.Allowing(InspectionMode.OnSite, InspectionMode.OnSite) with { Closure = Closure });

        Assert.Equal((Road.OnSite, true), (card.Recommended.Road, card.Recommended.Postponed));
        Assert.Contains("2026-03-14", card.Recommended.Consequence.Chinese, StringComparison.Ordinal);
        Assert.Equal("DL-03", Closure.CheckVisit(new(2026, 3, 14))?.Rule);
        Assert.Null(Closure.CheckVisit(new(2026, 3, 15)));
    }

    [Fact]
    [Demand("LT-11")]
    public void RenewalWithoutChange_NeedsNoInspection()
    {
        var card = Routing.Decide(Open with { Premises = PremisesStanding.NotListed });

        Assert.Equal((Road.Renewal, "LT-11", "二1.2"), (card.Recommended.Road, card.Decided.Rule, card.Decided.Clause));
        Assert.Contains("抽查", card.Recommended.Consequence.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    [Demand("LT-11", Refused = true)]
    public void NoRenewalOrSomethingChanged_IsInspected()
    {
        Assert.Equal("LT-11", Routing.Decide(Open with { IsRenewal = false })[Road.Renewal].Refusal?.Rule);
        Assert.Equal("LT-11", Routing.Decide(Open with { NothingChanged = false })[Road.Renewal].Refusal?.Rule);
        Assert.Equal("LT-11", Routing.Decide(Open with { Profile = RoutingSample.Profile with { Commitments = null } })[Road.Renewal].Refusal?.Rule);
    }

    [Fact]
    [Demand("LT-29")]
    [Demand("LT-32")]
    [Demand("LT-41")]
    public void PremisesListed_AreExempt()
    {
        var card = Routing.Decide(Open);

        Assert.Equal((Road.Exempt, "LT-32", "二3.1"), (card.Recommended.Road, card.Decided.Rule, card.Decided.Clause));
    }

    [Fact]
    [Demand("LT-29", Refused = true)]
    [Demand("LT-32", Refused = true)]
    [Demand("LT-41", Refused = true)]
    public void ExemptionLacksOneThing_IsRefusedWithItsRule()
    {
        Assert.Equal("LT-29", Routing.Decide(Open with { Profile = RoutingSample.Profile with { Exemptions = null } })[Road.Exempt].Refusal?.Rule);
        Assert.Equal("LT-41", Routing.Decide(Open with { Profile = RoutingSample.Profile with { Exemptions = RoutingSample.Profile.Exemptions! with { Matters = [] } } })[Road.Exempt].Refusal?.Rule);
        Assert.Equal("LT-31", Routing.Decide(Open with { Premises = PremisesStanding.Suspended })[Road.Exempt].Refusal?.Rule);
        Assert.Equal("LT-32", Routing.Decide(Open with { Premises = PremisesStanding.NotListed })[Road.Exempt].Refusal?.Rule);
    }

    [Fact]
    [Demand("HC-63", Refused = true)]
    public void ClassWithoutTheMode_RefusesIt()
    {
        var card = Routing.Decide(Plain.Allowing(InspectionMode.OnSite, InspectionMode.OnSite));

        Assert.Equal("HC-63", card[Road.Remote].Refusal?.Rule);
        Assert.Equal("HC-63", card[Road.Commitment].Refusal?.Rule);
        Assert.Equal(Road.OnSite, card.Recommended.Road);
    }

    [Fact]
    public void CommitmentMatter_GoesByCommitment()
        => Assert.Equal(Road.Commitment, Routing.Decide(Plain.Allowing(InspectionMode.Commitment, InspectionMode.Commitment, InspectionMode.OnSite)).Recommended.Road);

    [Fact]
    [Demand("DL-05", Refused = true)]
    public void RiskTierWithoutTheMode_RefusesIt()
        => Assert.Equal(("DL-05", "本局默认"), Reason(Plain with { Matter = RoutingSample.Matter with { Risk = "hard" } }, Road.Remote));

    [Fact]
    [Demand("DL-05")]
    public void RiskTierWithTheMode_LeavesItOpen() => Assert.True(Routing.Decide(Plain)[Road.Remote].IsOpen);

    [Fact]
    public void DraftOrWithdrawnPilot_TakesNoRemoteCase()
    {
        var withdrawn = RoutingSample.Matter with { Pilot = new() { Stage = PilotStage.Withdrawn, Batch = 1, Source = "第一批" } };

        Assert.Equal("TK-801", Reason(Plain with { Matter = RoutingSample.Matter with { Draft = true } }, Road.Remote).Rule);
        Assert.Equal(("HC-15", "第一批"), Reason(Plain with { Matter = withdrawn }, Road.Remote));
    }

    [Fact]
    public void PlaceRegisteredForVisitsOnly_IsNotShownByVideo_AndTheVisitRemains()
    {
        var card = Routing.Decide(Plain with { VisitsOnly = true });

        Assert.Equal("TK-804", card[Road.Remote].Refusal?.Rule);
        Assert.Equal((Road.OnSite, "TK-804"), (card.Recommended.Road, card.Decided.Rule));
    }

    [Fact]
    public void QuestionsOpen_TheRoadWaits_AndAGroundThatAppliesClosesIt()
    {
        Assert.True(Routing.Decide(Plain with { Answers = new Dictionary<ExclusionGround, bool>() })[Road.Remote].Waits);
        Assert.False(Routing.Decide(Plain.Ticking(ExclusionGround.ContentUnsuited))[Road.Remote].Waits);
        Assert.False(Routing.Decide(Plain)[Road.Remote].Waits);
    }

    [Theory]
    [InlineData(Road.OnSite)]
    [InlineData(Road.Remote)]
    [InlineData(Road.SelfRecorded)]
    [InlineData(Road.Commitment)]
    [Demand("HC-02")]
    [Demand("DL-02")]
    public void OpenRoadChosen_IsTaken_WhateverTheClass(Road choice)
    {
        var card = Routing.Decide(Open with { Choice = choice });

        Assert.Equal((choice, "HC-02"), (card.Recommended.Road, card.Decided.Rule));
        Assert.Null(card.ChoiceRefused);
    }

    [Fact]
    public void RefusedRoadChosen_IsAnsweredWithItsRule()
    {
        var card = Routing.Decide(Plain.Ticking(ExclusionGround.SiteWithoutConditions) with { Choice = Road.Remote });

        Assert.Equal("LJ-05", card.ChoiceRefused?.Rule);
        Assert.NotEqual(Road.Remote, card.Recommended.Road);
    }

    private static (string Rule, string Clause) Reason(RoutingFacts facts, Road road) =>
        Routing.Decide(facts)[road] is { IsOpen: false } verdict ? (verdict.Reason.Rule, verdict.Reason.Clause) : ("", "");
}
