using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>The way of a case in the words of the bureau, drawn from what the log says has happened.</summary>
public static class Stages
{
    private sealed record Milestone(Bilingual Words, params string[] Kinds)
    {
        public bool IsReachedBy(TimelineLine line) => Kinds.Contains(line.Kind);
    }

    private const string Committed = "commitment-signed";

    private static readonly Milestone Result = new(new("结果", "Result"), "case-passed", "case-not-met", "case-not-met-after-lapse");

    private static readonly IReadOnlyList<Milestone> Way =
    [
        new(new("登记", "Registered"), "case-registered"),
        new(new("受理", "Accepted"), "case-accepted"),
        new(new("告知和单独同意", "Notice and consents"), "consents-given"),
        new(new("同意书", "Consent letter"), "consent-letter-signed"),
        new(new("取件", "Taken up"), "inspection-opened"),
        new(new("首次联系", "First contact"), "applicant-contacted"),
        new(new("预约", "Appointment"), "appointment-booked", "appointment-moved", "appointment-followed", "visit-arranged"),
        new(new("踏勘", "Inspection"), "inspection-started", "visit-begun"),
        Result,
        new(new("办结", "Concluded"), "case-concluded"),
    ];

    /// <summary>Who is visited consents to no recording and waits in no queue.</summary>
    private static readonly IReadOnlyList<Milestone> OnlyByVideo = [.. Way.Skip(2).Take(4)];

    /// <summary>Where something was to be put right, the order stands in the place of the result, and these come before the end.</summary>
    private static readonly IReadOnlyList<Milestone> PuttingRight =
    [
        new(new("整改，申请复勘", "Rectified, applied again"), "reinspection-applied"),
        new(new("复勘", "Re-inspection"), "inspection-started", "visit-begun"),
        new(new("复勘结果", "Result of the re-inspection"), Result.Kinds),
    ];

    private static readonly Milestone Order = new(new("结果：需整改", "Result: to be rectified"), "rectification-ordered");

    private static readonly Milestone HandedOver = new(new("初审移交", "Reviewed, handed over"), "case-handed-over");

    private static readonly Milestone HandedBack = new(new("结果反馈", "Result handed back"), "result-handed-back");

    private static readonly Milestone TakenOver = new(new("结果接收", "Result taken over"), "result-taken-over");

    private static readonly IReadOnlyList<Milestone> WithReview = [.. Way.Take(2), HandedOver, .. Way.Skip(2).SkipLast(1), HandedBack, TakenOver, Way[^1]];

    private static readonly IReadOnlyList<Milestone> WithoutInspection = [Way[0], Way[1], new(new("承诺书", "Commitment"), Committed), Way[^1]];

    private static readonly CaseState[] Ended = [CaseState.NotAccepted, CaseState.Withdrawn, CaseState.Concluded];

    public static IReadOnlyList<Stage> Of(CaseView view, IReadOnlyList<TimelineLine> timeline)
    {
        var reached = Reached(WayOf(view, timeline), timeline);
        var now = Ended.Contains(view.Case.State) ? -1 : reached.FindLastIndex(one => one.Line is not null) + 1;
        return [.. reached.Select((one, i) => new Stage(
            one.Milestone.Words.Say(),
            i == now ? StageState.Now : one.Line is not null ? StageState.Done : StageState.Later,
            one.Line?.By,
            one.Line?.At.Stamp()))];
    }

    private static IReadOnlyList<Milestone> WayOf(CaseView view, IReadOnlyList<TimelineLine> timeline)
    {
        var way = WholeWayOf(view, timeline);
        return view.Inspection?.Means == InspectionMeans.OnTheSpot ? [.. way.Where(milestone => !OnlyByVideo.Contains(milestone) || timeline.Any(milestone.IsReachedBy))] : way;
    }

    private static IReadOnlyList<Milestone> WholeWayOf(CaseView view, IReadOnlyList<TimelineLine> timeline) =>
        timeline.Any(line => line.Kind == Committed) ? WithoutInspection
        : CaseReview.Of(view.Case, view.Profile).Demanded is true ? WithReview : Way;

    /// <summary>The newest line of each milestone; what comes after an order to rectify is sought after the latest order alone.</summary>
    private static List<(Milestone Milestone, TimelineLine? Line)> Reached(IReadOnlyList<Milestone> way, IReadOnlyList<TimelineLine> newestFirst)
    {
        var order = newestFirst.ToList().FindIndex(Order.IsReachedBy);
        if (order < 0) return [.. way.Select(milestone => (milestone, newestFirst.FirstOrDefault(milestone.IsReachedBy)))];
        var (since, before) = (newestFirst.Take(order).ToList(), newestFirst.Skip(order).ToList());
        var toOrder = way.TakeWhile(milestone => milestone != Result).ToList();
        return
        [
            .. toOrder.Append(Order).Select(milestone => (milestone, before.Find(milestone.IsReachedBy))),
            .. PuttingRight.Concat(way.Skip(toOrder.Count + 1)).Select(milestone => (milestone, since.Find(milestone.IsReachedBy))),
        ];
    }
}
