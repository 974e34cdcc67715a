using Takan.Law.Process;

namespace Takan.Law.Tests.Process;

/// <summary>Every row is passable with good facts, and every guard of every row can stop it with its own rule.</summary>
public sealed class RowTests
{
    [Fact]
    public void Case_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(CaseProcess.Table, Good.Case);

    [Fact]
    public void Inspection_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(InspectionProcess.Table, Good.Inspection);

    [Fact]
    public void Session_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(SessionProcess.Table, _ => Good.Session);

    [Fact]
    public void Case_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(CaseProcess.Table, Good.Case, Spoilt.Case);

    [Fact]
    public void Inspection_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(InspectionProcess.Table, Good.Inspection, Spoilt.Inspection);

    [Fact]
    public void Session_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(SessionProcess.Table, _ => Good.Session, Spoilt.Session);

    [Fact]
    public void Exemption_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(ExemptionProcess.Table, _ => Good.Exemption);

    [Fact]
    [Demand("LT-30", Refused = true)]
    [Demand("LT-31", Refused = true)]
    [Demand("LT-40", Refused = true)]
    public void Exemption_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(ExemptionProcess.Table, _ => Good.Exemption, Spoilt.Exemption);

    [Fact]
    [Demand("TJ-34")]
    public void LargerTeam_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(LargerTeamProcess.Table, _ => Good.LargerTeam);

    [Fact]
    [Demand("TJ-34", Refused = true)]
    public void LargerTeam_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(LargerTeamProcess.Table, _ => Good.LargerTeam, Spoilt.LargerTeam);

    [Fact]
    [Demand("LT-45")]
    public void Expert_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(ExpertProcess.Table, _ => Good.Expert);

    [Fact]
    [Demand("LT-45", Refused = true)]
    public void Expert_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(ExpertProcess.Table, _ => Good.Expert, Spoilt.Expert);

    [Fact]
    [Demand("LT-43")]
    [Demand("LT-45")]
    public void VisitRequest_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(VisitRequestProcess.Table, _ => Good.VisitRequest);

    [Fact]
    [Demand("LT-43", Refused = true)]
    [Demand("LT-45", Refused = true)]
    public void VisitRequest_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(VisitRequestProcess.Table, _ => Good.VisitRequest, Spoilt.VisitRequest);

    [Fact]
    [Demand("LJ-19")]
    public void BusinessNotice_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(BusinessNoticeProcess.Table, _ => Good.BusinessNotice);

    [Fact]
    [Demand("LJ-19", Refused = true)]
    public void BusinessNotice_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(BusinessNoticeProcess.Table, _ => Good.BusinessNotice, Spoilt.BusinessNotice);

    [Fact]
    [Demand("TJ-49")]
    public void Sharing_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(SharingProcess.Table, Good.Sharing);

    [Fact]
    [Demand("TJ-49", Refused = true)]
    public void Sharing_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(SharingProcess.Table, Good.Sharing, Spoilt.Sharing);

    [Fact]
    [Demand("TJ-36")]
    [Demand("TJ-37")]
    public void JointVisit_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(JointVisitProcess.Table, _ => Good.JointVisit);

    [Fact]
    [Demand("TJ-36", Refused = true)]
    [Demand("TJ-37", Refused = true)]
    public void JointVisit_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(JointVisitProcess.Table, _ => Good.JointVisit, Spoilt.JointVisit);

    [Fact]
    public void Booth_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(BoothProcess.Table, _ => Good.Booth);

    [Fact]
    public void Booth_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(BoothProcess.Table, _ => Good.Booth, Spoilt.Booth);

    [Fact]
    public void Delivery_EveryRowWithGoodFacts_LeadsOn() => AssertPassable(DeliveryProcess.Table, Good.Delivery);

    [Fact]
    public void Delivery_EveryGuardSpoilt_StopsItsRow() => AssertGuarded(DeliveryProcess.Table, Good.Delivery, Spoilt.Delivery);

    private static void AssertPassable<TState, TCommand, TFacts>(Machine<TState, TCommand, TFacts> table, Func<TCommand, TFacts> good)
        where TState : struct, Enum
        where TCommand : struct, Enum
    {
        foreach (var row in table.Rows)
        {
            var outcome = table.Decide(row.From, row.Command, Huancui.Numbers, good(row.Command));
            Assert.True(outcome.IsAllowed(out var transition, out var refusal), $"{row.From} {row.Command}: {refusal}");
            Assert.Equal(row.To, transition.Next);
            Assert.Equal([row.Event], transition.Events);
        }
    }

    private static void AssertGuarded<TState, TCommand, TFacts>(
        Machine<TState, TCommand, TFacts> table, Func<TCommand, TFacts> good, IReadOnlyDictionary<string, Func<TFacts, TFacts>> spoilt)
        where TState : struct, Enum
        where TCommand : struct, Enum
    {
        foreach (var row in table.Rows)
            foreach (var guard in row.Guards)
            {
                var facts = spoilt[guard.Name](good(row.Command));
                var objection = guard.Check(Huancui.Numbers, facts);

                Assert.True(objection is { Words.Length: > 0, English.Length: > 0 }, $"{row.From} {row.Command}: {guard.Name} did not refuse");
                Assert.Equal(guard.Rule, objection.Rule);
                Assert.Contains(objection, table.Objections(row.From, row.Command, Huancui.Numbers, facts));
                Assert.False(table.Decide(row.From, row.Command, Huancui.Numbers, facts).IsAllowed(out _, out _));
            }
    }
}
