using Takan.Law.Profiles;

namespace Takan.Law.Eligibility;

/// <summary>The exclusions of the bureau's paper (LJ-04 to LJ-08): any one that applies rules out video, live or recorded.</summary>
public static class ExclusionGate
{
    /// <summary>Rule of a road that is closed only until the clerk has answered.</summary>
    public const string StillOpen = "TK-802";

    /// <summary>The fifth, dishonesty (LJ-07), is read from the list and never asked.</summary>
    private static readonly IReadOnlyDictionary<ExclusionGround, string> Rules = new Dictionary<ExclusionGround, string>
    {
        [ExclusionGround.SecurityOrBusinessSecret] = "LJ-04",
        [ExclusionGround.SiteWithoutConditions] = "LJ-05",
        [ExclusionGround.ContentUnsuited] = "LJ-06",
        [ExclusionGround.OtherwiseByLaw] = "LJ-08",
    };

    internal static readonly RoadGate NoneApplies = new(Check, new(
        "认为不属于这种情形的，可以向窗口说明情况、提交材料；审批局核实后可以更正，更正须写明理由。",
        "Whoever thinks that the ground does not apply tells the window and shows why: the bureau may correct the answer, with its reason."));

    /// <summary>What the clerk is asked, in the order and words of the paper.</summary>
    public static IReadOnlyList<Exclusion> Questions(Profile profile) =>
        [.. profile.Bureau.Exclusions.Where(exclusion => Rules.ContainsKey(exclusion.Ground))];

    public static IReadOnlyList<Exclusion> Unanswered(RoutingFacts facts) =>
        [.. Questions(facts.Profile).Where(exclusion => !facts.Answers.ContainsKey(exclusion.Ground))];

    /// <summary>An answer once given changes only with a reason; answering what was open needs none.</summary>
    public static Refusal? CheckChange(
        IReadOnlyDictionary<ExclusionGround, bool> before, IReadOnlyDictionary<ExclusionGround, bool> after, string? reason) =>
        before.All(given => after.TryGetValue(given.Key, out var now) && now == given.Value) || !string.IsNullOrWhiteSpace(reason)
            ? null
            : new("TK-803", "已经回答过不适用情形，更改须写明理由。", "The exclusions were answered before: a change needs its reason.");

    private static RoutingReason? Check(RoutingFacts facts) => Applying(facts) is { } exclusion
        ? new(Rules[exclusion.Ground], new($"{exclusion.Text}，不适用视频办理，请按现场踏勘办理。", $"Excluded from video ({exclusion.Ground}): a visit is open."), exclusion.Source)
        : Unanswered(facts) is [var open, ..]
            ? new(StillOpen, new($"还没有回答：{open.Text}。答完全部不适用情形以后，才能按视频办理。", "Not every exclusion is answered yet: video is open only after that."), open.Source)
            : null;

    private static Exclusion? Applying(RoutingFacts facts) =>
        Questions(facts.Profile).FirstOrDefault(exclusion => facts.Answers.GetValueOrDefault(exclusion.Ground));
}
