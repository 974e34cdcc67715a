using Takan.Law.Hall;
using Takan.Law.Identifiers;
using Takan.Testing;

namespace Takan.Law.Tests.Hall;

/// <summary>Who helps sees one case, agreed to, for a short time.</summary>
public sealed class AssistanceTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Helper = Guid.CreateVersion7();
    private static readonly Guid Colleague = Guid.CreateVersion7();
    private static readonly CaseId Case = CaseId.New();
    private static readonly AssistanceStanding Running = new(Helper, Case, Now.AddMinutes(-5), EndedAt: null);

    [Fact]
    [Demand("LT-44")]
    public void Case_ThatTheApplicantAgreedTo_MayBeLookedAtToTheLastMoment()
    {
        Assert.Null(AssistanceRules.OfLooking(Running, Helper, Now));
        Assert.Null(AssistanceRules.OfLooking(Running, Helper, Running.BeganAt!.Value + AssistanceRules.Life - TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    [Demand("LT-44", Refused = true)]
    public void Case_OfAnotherHelper_NotAgreed_EndedOrOverTime_IsClosed()
    {
        Refusal?[] closed =
        [
            AssistanceRules.OfLooking(Running, Colleague, Now),
            AssistanceRules.OfLooking(Running with { BeganAt = null }, Helper, Now),
            AssistanceRules.OfLooking(Running with { EndedAt = Now }, Helper, Now),
            AssistanceRules.OfLooking(Running, Helper, Running.BeganAt!.Value + AssistanceRules.Life),
        ];

        Assert.Equal(new[] { AssistanceRules.AnotherCase, AssistanceRules.NotAgreed, AssistanceRules.IsOver, AssistanceRules.IsOver }.AsEnumerable(), closed.AsEnumerable());
        Assert.All(closed, refusal => Assert.Equal("LT-44", refusal!.Rule));
    }

    [Fact]
    [Demand("LT-44", Refused = true)]
    public void SecondCaseOfAHelper_AndSecondHelperOfACase_AreRefused()
    {
        Assert.Equal(AssistanceRules.OneAtATime, AssistanceRules.OfBeginning(Helper, CaseId.New(), [Running], Now));
        Assert.Equal(AssistanceRules.HelpedAlready, AssistanceRules.OfBeginning(Colleague, Case, [Running], Now));
        Assert.Null(AssistanceRules.OfBeginning(Helper, CaseId.New(), [Running with { EndedAt = Now }], Now));
        Assert.Null(AssistanceRules.OfBeginning(Colleague, Case, [Running], Now + AssistanceRules.Life));
    }
}
