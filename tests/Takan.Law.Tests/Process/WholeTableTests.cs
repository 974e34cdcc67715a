using Takan.Law.Process;

namespace Takan.Law.Tests.Process;

/// <summary>Every (state, command) pair of every machine, and what can be reached.</summary>
public sealed class WholeTableTests
{
    [Fact]
    public void Case_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(CaseProcess.Table, new CaseFacts(), "TK-001");

    [Fact]
    public void Inspection_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(InspectionProcess.Table, new InspectionFacts(), "TK-002");

    [Fact]
    public void Exemption_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(ExemptionProcess.Table, new ExemptionFacts(), "TK-004");

    [Fact]
    public void LargerTeam_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(LargerTeamProcess.Table, new LargerTeamFacts(), "TK-005");

    [Fact]
    public void Expert_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(ExpertProcess.Table, new ExpertFacts(), "TK-011");

    [Fact]
    public void VisitRequest_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(VisitRequestProcess.Table, new VisitRequestFacts(), "TK-013");

    [Fact]
    public void BusinessNotice_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(BusinessNoticeProcess.Table, new BusinessNoticeFacts(), "TK-012");

    [Fact]
    public void Sharing_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(SharingProcess.Table, new SharingFacts(), "TK-016");

    [Fact]
    public void Sharing_Endings_AreThreeAndAllReachable()
        => AssertEndings(SharingProcess.Table, SharingState.Unasked, SharingState.Used, SharingState.Declined, SharingState.Revoked);

    [Fact]
    public void JointVisit_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(JointVisitProcess.Table, new JointVisitFacts(), "TK-017");

    [Fact]
    public void Booth_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(BoothProcess.Table, new BoothFacts(), "TK-006");

    [Fact]
    public void Delivery_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(DeliveryProcess.Table, new DeliveryFacts(), "TK-007");

    [Fact]
    public void Session_EveryPair_IsRowBanOrHouseRefusal() => AssertWhole(SessionProcess.Table, new SessionFacts(), "TK-003");

    [Fact]
    public void Case_Endings_AreTheThreeAndAllReachable()
        => AssertEndings(CaseProcess.Table, CaseState.Applying, CaseState.NotAccepted, CaseState.Concluded, CaseState.Withdrawn);

    [Fact]
    public void Inspection_Endings_AreTwoAndAllReachable()
        => AssertEndings(InspectionProcess.Table, InspectionState.Planned, InspectionState.Sealed, InspectionState.AdviceSealed);

    [Fact]
    public void Session_Endings_AreTwoAndAllReachable()
        => AssertEndings(SessionProcess.Table, SessionState.Prepared, SessionState.Sealed, SessionState.Abandoned);

    [Fact]
    public void Delivery_Endings_AreOneAndAllReachable() => AssertEndings(DeliveryProcess.Table, DeliveryState.Waiting, DeliveryState.Delivered);

    private static void AssertWhole<TState, TCommand, TFacts>(Machine<TState, TCommand, TFacts> table, TFacts nothingKnown, string houseRule)
        where TState : struct, Enum
        where TCommand : struct, Enum
    {
        foreach (var state in Enum.GetValues<TState>())
            foreach (var command in Enum.GetValues<TCommand>())
            {
                var rows = table.Rows.Where(r => r.From.Equals(state) && r.Command.Equals(command)).ToList();
                var outcome = table.Decide(state, command, Huancui.Numbers, nothingKnown);
                if (rows.Count == 0)
                    AssertRefusedWithoutRow(outcome.Refusal, houseRule);
                else
                    AssertFollowsRow(Assert.Single(rows), outcome);
            }
    }

    private static void AssertRefusedWithoutRow(Refusal? refusal, string houseRule)
    {
        Assert.NotNull(refusal);
        Assert.NotEmpty(refusal.English);
        if (refusal.Rule == houseRule)
            AssertSaysWhatStands(refusal);
        else
            Assert.Matches("^(HC|LJ|LT|TJ|TK)-", refusal.Rule);
    }

    /// <summary>Whole sentences for a shop owner, without names of the table.</summary>
    private static void AssertSaysWhatStands(Refusal refusal)
    {
        Assert.EndsWith("。", refusal.Words, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.English, StringComparison.Ordinal);
        Assert.DoesNotMatch("[“”\"{}]", refusal.Words + refusal.English);
        Assert.DoesNotMatch("[A-Za-z]", refusal.Words);
    }

    private static void AssertFollowsRow<TState, TCommand, TFacts>(Row<TState, TCommand, TFacts> row, Outcome<Transition<TState>> outcome)
        where TState : struct, Enum
        where TCommand : struct, Enum
    {
        if (row.Guards.Count > 0)
            Assert.Contains(row.Guards, guard => guard.Rule == outcome.Refusal?.Rule);
        else
            Assert.Equal(row.To, outcome.Value?.Next);
    }

    private static void AssertEndings<TState, TCommand, TFacts>(
        Machine<TState, TCommand, TFacts> table, TState start, params TState[] endings)
        where TState : struct, Enum
        where TCommand : struct, Enum
    {
        var reached = new HashSet<TState> { start };
        while (table.Rows.FirstOrDefault(row => reached.Contains(row.From) && !reached.Contains(row.To)) is { } row)
            reached.Add(row.To);

        Assert.Equal(Enum.GetValues<TState>().Order(), reached.Order());
        Assert.Equal(endings.Order(), Enum.GetValues<TState>().Where(table.IsEnd).Order());
    }
}
