using Takan.Law.Process;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

/// <summary>From the result to the last paper: report, fee, delivery.</summary>
public sealed class EndingTests
{
    [Fact]
    [Demand("LJ-15")]
    public void Posted_ToTheConfirmedAddress_WithItsNumber_ArrivesOrComesBackAndIsChosenAgain()
    {
        Assert.Equal(DeliveryState.Posted, Deliver(DeliveryState.Waiting, DeliveryCommand.Post).Value?.Next);
        Assert.Equal(DeliveryState.Delivered, Deliver(DeliveryState.Posted, DeliveryCommand.RecordArrival).Value?.Next);
        Assert.Equal(DeliveryState.CameBack, Deliver(DeliveryState.Posted, DeliveryCommand.RecordReturn).Value?.Next);
        Assert.Equal(DeliveryState.Waiting, Deliver(DeliveryState.CameBack, DeliveryCommand.ChooseWay).Value?.Next);
    }

    [Fact]
    [Demand("LJ-15", Refused = true)]
    public void Posted_UnconfirmedUnchosenOrWithoutNumber_IsRefused()
    {
        Assert.Equal("LJ-15", Deliver(DeliveryState.Waiting, DeliveryCommand.ChooseWay, facts => facts with { AddressConfirmed = false }).Refusal?.Rule);
        Assert.Equal("LJ-15", Deliver(DeliveryState.Waiting, DeliveryCommand.Post, facts => facts with { AddressConfirmed = false }).Refusal?.Rule);
        Assert.Equal("LJ-15", Deliver(DeliveryState.Waiting, DeliveryCommand.Post, facts => facts with { Way = DeliveryWay.Window }).Refusal?.Rule);
        Assert.Equal("LJ-15", Deliver(DeliveryState.Waiting, DeliveryCommand.Post, facts => facts with { Tracking = null }).Refusal?.Rule);
    }

    /// <summary>What lies on a phone that nobody opens any more is not a dead end.</summary>
    [Fact]
    public void OnPhone_IsConfirmedRecordedOrTakenBack()
    {
        Assert.Equal(DeliveryState.Delivered, Deliver(DeliveryState.OnPhone, DeliveryCommand.Confirm).Value?.Next);
        Assert.Equal(DeliveryState.Delivered, Deliver(DeliveryState.OnPhone, DeliveryCommand.RecordReceipt).Value?.Next);
        Assert.Equal(DeliveryState.Waiting, Deliver(DeliveryState.OnPhone, DeliveryCommand.TakeBack).Value?.Next);
        Assert.Equal("TK-132", Deliver(DeliveryState.OnPhone, DeliveryCommand.RecordReceipt, facts => facts with { ReceiptFrom = " " }).Refusal?.Rule);
        Assert.Equal("TK-129", Deliver(DeliveryState.OnPhone, DeliveryCommand.RecordReceipt, facts => facts with { ArrivedOn = null }).Refusal?.Rule);
        Assert.Equal("TK-102", Deliver(DeliveryState.OnPhone, DeliveryCommand.TakeBack, facts => facts with { Reason = null }).Refusal?.Rule);
        Assert.Equal("TK-007", Deliver(DeliveryState.Posted, DeliveryCommand.TakeBack).Refusal?.Rule);
    }

    [Fact]
    public void HandedOut_OnACardAlone_OnlyToTheRepresentativeWhomTheCaseKnows()
    {
        Assert.Equal(DeliveryState.Delivered, Deliver(DeliveryState.Waiting, DeliveryCommand.HandOut, facts => facts with { PickedUpBy = "王 某" }).Value?.Next);
        Assert.Equal("TK-131", Deliver(DeliveryState.Waiting, DeliveryCommand.HandOut, facts => facts with { PickedUpBy = "赵某" }).Refusal?.Rule);
        Assert.Equal("TK-131", Deliver(DeliveryState.Waiting, DeliveryCommand.HandOut, facts => facts with { Representative = null }).Refusal?.Rule);
        foreach (var proof in new[] { PickupProof.Authorisation, PickupProof.LicenceAndCard })
            Assert.Equal(DeliveryState.Delivered, Deliver(DeliveryState.Waiting, DeliveryCommand.HandOut, facts => facts with { PickedUpBy = "赵某", Proof = proof }).Value?.Next);
    }

    [Theory]
    [InlineData(DeliveryCommand.Post, DeliveryState.Posted)]
    [InlineData(DeliveryCommand.HandOut, DeliveryState.Delivered)]
    [InlineData(DeliveryCommand.PutOnPhone, DeliveryState.OnPhone)]
    [Demand("LJ-16")]
    [Demand("LJ-16", Refused = true)]
    public void FeeThatIsDue_IsPaidBeforeAnythingIsGivenOut(DeliveryCommand command, DeliveryState then)
    {
        Assert.Equal("LJ-16", Deliver(DeliveryState.Waiting, command, facts => facts with { FeePaid = false }).Refusal?.Rule);
        Assert.Equal("LJ-16", Deliver(DeliveryState.Waiting, command, facts => facts with { FeeDue = null, FeePaid = false }).Refusal?.Rule);
        Assert.Equal(then, Deliver(DeliveryState.Waiting, command, facts => facts with { FeeDue = false, FeePaid = false }).Value?.Next);
        Assert.Equal(then, Deliver(DeliveryState.Waiting, command).Value?.Next);
    }

    [Fact]
    [Demand("LJ-16", Refused = true)]
    public void Fee_WithoutReceiptTwiceOrWhereNoneIsDue_IsNotRecorded()
    {
        Assert.Equal("LJ-16", Deliver(DeliveryState.Waiting, DeliveryCommand.RecordFee, facts => facts with { Receipt = "" }).Refusal?.Rule);
        Assert.Equal("LJ-16", Deliver(DeliveryState.Waiting, DeliveryCommand.RecordFee, facts => facts with { FeePaid = true }).Refusal?.Rule);
        Assert.Equal("LJ-16", Deliver(DeliveryState.Waiting, DeliveryCommand.RecordFee, facts => facts with { FeeDue = false }).Refusal?.Rule);
    }

    [Theory]
    [InlineData(CaseState.Passed)]
    [InlineData(CaseState.NotMet)]
    [Demand("TJ-25")]
    [Demand("TJ-25", Refused = true)]
    public void Report_IsFilledAndIssuedOnce_BeforeTheCaseIsConcluded(CaseState told)
    {
        var empty = Decide.Case(told, CaseCommand.IssueReport, facts => facts with { Report = facts.Report with { Missing = ["评审意见"] } }).Refusal;
        Assert.Equal("TJ-25", empty?.Rule);
        Assert.Contains("评审意见", empty!.Words, StringComparison.Ordinal);
        Assert.Equal("TJ-25", Decide.Case(told, CaseCommand.Conclude, facts => facts with { Report = facts.Report with { IssuedAt = null } }).Refusal?.Rule);
        Assert.Equal(["ReportIssued"], Decide.Case(told, CaseCommand.IssueReport).Value?.Events);
        Assert.Equal("TJ-25", Decide.Case(told, CaseCommand.IssueReport, facts => facts with { Report = facts.Report with { IssuedAt = facts.Now } }).Refusal?.Rule);
        Assert.Equal(CaseState.Concluded, Decide.Case(told, CaseCommand.Conclude, facts => facts with { Report = ReportStanding.NotDemanded }).Value?.Next);
    }

    private static Outcome<Transition<DeliveryState>> Deliver(DeliveryState state, DeliveryCommand command, Func<DeliveryFacts, DeliveryFacts>? change = null)
    {
        var facts = Good.Delivery(command);
        return DeliveryProcess.Decide(state, command, Huancui.Numbers, change is null ? facts : change(facts));
    }
}
