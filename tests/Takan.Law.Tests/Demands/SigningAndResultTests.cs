using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

public sealed class SigningAndResultTests
{
    private static readonly ItemFacts Failed = new("2", ItemKind.Condition, Verdict.NotMet, "缺少隔断", Stills: 1, Remedy: "做好隔断");

    [Fact]
    [Demand("HC-33")]
    public void SignOpinion_BothOverTheSameRecord_ThenTheApplicant()
    {
        Assert.Equal(InspectionState.SignedByOne, Decide.Inspection(InspectionState.Judged, InspectionCommand.SignOpinion).Value?.Next);
        Assert.Equal(InspectionState.SignedByBoth, Decide.Inspection(
            InspectionState.SignedByOne, InspectionCommand.SignOpinion, facts => facts with { Signer = Good.Li, SignedBy = [Good.Wang] }).Value?.Next);
        Assert.Equal(InspectionState.Countersigned, Decide.Inspection(InspectionState.SignedByBoth, InspectionCommand.Countersign).Value?.Next);
    }

    [Fact]
    [Demand("HC-33", Refused = true)]
    public void SignOpinion_SamePersonTwiceOrOtherRecordOrStranger_IsRefused()
    {
        Func<InspectionFacts, InspectionFacts>[] wrong =
        [
            facts => facts with { SignedBy = [Good.Wang] },
            facts => facts with { SignedDigest = "other" },
            facts => facts with { Signer = Good.Zhao },
        ];

        Assert.All(wrong, change => Assert.Equal("HC-33", Decide.Inspection(InspectionState.SignedByOne, InspectionCommand.SignOpinion, change).Refusal?.Rule));
    }

    [Theory]
    [InlineData(InspectionState.SignedByOne, InspectionCommand.SignOpinion)]
    [InlineData(InspectionState.SignedByBoth, InspectionCommand.Countersign)]
    [InlineData(InspectionState.SignedByBoth, InspectionCommand.AttestRefusal)]
    [InlineData(InspectionState.Countersigned, InspectionCommand.TellPassed)]
    [InlineData(InspectionState.ToldPassed, InspectionCommand.Seal)]
    [Demand("HC-33", Refused = true)]
    public void AfterSigning_WithARecordThatChanged_NothingGoesOn(InspectionState state, InspectionCommand command)
    {
        var signer = Good.Inspection(command) with { Signer = Good.Li, SignedBy = [Good.Wang] };
        Assert.Null(Decide.Inspection(state, command, _ => signer).Refusal);
        Assert.Equal("HC-33", Decide.Inspection(state, command, _ => signer with { OpinionDigests = ["an older record"] }).Refusal?.Rule);
    }

    [Theory]
    [InlineData(InspectionCommand.AskForStill)]
    [InlineData(InspectionCommand.TakeStill)]
    [InlineData(InspectionCommand.MarkMoment)]
    [Demand("HC-44", Refused = true)]
    public void Evidence_AfterTheRecordIsComplete_IsRefused(InspectionCommand command)
    {
        Assert.Null(Decide.Inspection(InspectionState.Underway, command).Refusal);
        Assert.All(
            [InspectionState.Judged, InspectionState.SignedByOne, InspectionState.SignedByBoth, InspectionState.Countersigned, InspectionState.ToldPassed, InspectionState.Sealed],
            state => Assert.Equal("HC-44", Decide.Inspection(state, command).Refusal?.Rule));
    }

    [Theory]
    [InlineData(InspectionState.Judged, InspectionCommand.TellPassed)]
    [InlineData(InspectionState.SignedByOne, InspectionCommand.TellPassed)]
    [InlineData(InspectionState.SignedByOne, InspectionCommand.Countersign)]
    [Demand("HC-33", Refused = true)]
    public void TellOrCountersign_BeforeBothOpinions_IsRefused(InspectionState state, InspectionCommand command)
        => Assert.Equal("HC-33", Decide.Inspection(state, command).Refusal?.Rule);

    [Theory]
    [InlineData(InspectionCommand.AttestRefusal)]
    [InlineData(InspectionCommand.AttestUnreachable)]
    public void Attest_ByBoth_TakesThePlaceOfTheSignature(InspectionCommand command)
    {
        Assert.Equal(InspectionState.Attested, Decide.Inspection(InspectionState.SignedByBoth, command).Value?.Next);
        Assert.Equal("TK-204", Decide.Inspection(InspectionState.SignedByBoth, command, facts => facts with { AttestedBy = [Good.Li] }).Refusal?.Rule);
    }

    [Theory]
    [InlineData(InspectionState.Countersigned)]
    [InlineData(InspectionState.Attested)]
    [Demand("HC-34")]
    [Demand("HC-18")]
    public void TellPassed_EverythingMetInTheOpenRoom_IsAllowed(InspectionState state)
        => Assert.Equal(InspectionState.ToldPassed, Decide.Inspection(state, InspectionCommand.TellPassed).Value?.Next);

    [Fact]
    [Demand("HC-34", Refused = true)]
    public void TellPassed_AnItemFailed_IsRefused()
        => Assert.Equal("HC-34", Decide.Inspection(
            InspectionState.Countersigned, InspectionCommand.TellPassed, facts => facts with { Items = [Failed] }).Refusal?.Rule);

    [Fact]
    [Demand("HC-18", Refused = true)]
    public void TellPassed_RoomClosedAlready_IsRefused()
        => Assert.Equal("HC-18", Decide.Inspection(
            InspectionState.Countersigned, InspectionCommand.TellPassed, facts => facts with { RoomIsOpen = false }).Refusal?.Rule);

    [Fact]
    [Demand("HC-18", Refused = true)]
    public void CloseRoom_ResultNotTold_IsRefused()
        => Assert.Equal("HC-18", Decide.Session(SessionState.Live, SessionCommand.CloseRoom, facts => facts with { ResultTold = false }).Refusal?.Rule);

    [Fact]
    public void CloseRoom_Adjourned_NeedsNoResult()
        => Assert.Equal(SessionState.Closed, Decide.Session(
            SessionState.Interrupted, SessionCommand.CloseRoom, facts => facts with { ResultTold = false, EndedWithoutResult = true }).Value?.Next);

    [Fact]
    [Demand("HC-35")]
    public void TellRectification_ItemsWithRemedyAndDate_IsAllowed()
        => Assert.Equal(InspectionState.ToldRectification, Decide.Inspection(InspectionState.Countersigned, InspectionCommand.TellRectification).Value?.Next);

    [Fact]
    [Demand("HC-35", Refused = true)]
    public void TellRectification_RemedyMissing_IsRefused()
        => Assert.Equal("HC-35", Decide.Inspection(
            InspectionState.Countersigned, InspectionCommand.TellRectification, facts => facts with { Items = [Failed with { Remedy = "" }] }).Refusal?.Rule);

    [Fact]
    [Demand("HC-35", Refused = true)]
    public void RecordRectification_NotTold_IsRefused()
        => Assert.Equal("HC-35", Decide.Case(CaseState.Inspecting, CaseCommand.RecordRectification, facts => facts with { ResultTold = false }).Refusal?.Rule);

    [Fact]
    public void TellNotMet_EachPartOfTheDecisionMissing_IsRefused()
    {
        (string Rule, Func<InspectionFacts, InspectionFacts> Change)[] missing =
        [
            ("TK-206", facts => facts with { ReasonsWritten = false }),
            ("TK-207", facts => facts with { ApplicantWasHeard = false }),
            ("TK-208", facts => facts with { AppealWaysTold = false }),
        ];

        Assert.Equal(InspectionState.ToldNotMet, Decide.Inspection(InspectionState.Countersigned, InspectionCommand.TellNotMet).Value?.Next);
        Assert.All(missing, part => Assert.Equal(part.Rule, Decide.Inspection(InspectionState.Countersigned, InspectionCommand.TellNotMet, part.Change).Refusal?.Rule));
    }

    [Theory]
    [InlineData(InspectionState.ToldPassed, InspectionCommand.JudgeItem)]
    [InlineData(InspectionState.Countersigned, InspectionCommand.ReopenRecord)]
    [Demand("HC-44", Refused = true)]
    public void Verdicts_AfterSigning_CannotBeChanged(InspectionState state, InspectionCommand command)
        => Assert.Equal("HC-44", Decide.Inspection(state, command).Refusal?.Rule);

    [Theory]
    [InlineData(InspectionState.ToldPassed)]
    [InlineData(InspectionState.ToldRectification)]
    [InlineData(InspectionState.ToldNotMet)]
    [Demand("HC-32")]
    public void Seal_WithThePicturesPrintedAndFiled_IsAllowed(InspectionState told)
        => Assert.Equal(InspectionState.Sealed, Decide.Inspection(told, InspectionCommand.Seal).Value?.Next);

    [Theory]
    [InlineData(InspectionState.ToldPassed)]
    [InlineData(InspectionState.ToldRectification)]
    [InlineData(InspectionState.ToldNotMet)]
    [Demand("HC-32", Refused = true)]
    public void Seal_BeforeThePicturesArePrintedAndFiled_IsRefused(InspectionState told)
        => Assert.Equal("HC-32", Decide.Inspection(told, InspectionCommand.Seal, facts => facts with { PapersFiled = false }).Refusal?.Rule);
}
