using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>The way of a case in the words of the bureau, drawn from what the log says has happened.</summary>
public static class Stages
{
    private sealed record Milestone(Bilingual Words, params string[] Kinds);

    private const string Committed = "commitment-signed";

    private static readonly IReadOnlyList<Milestone> Way =
    [
        new(new("登记", "Registered"), "case-registered"),
        new(new("受理", "Accepted"), "case-accepted"),
        new(new("告知和单独同意", "Notice and consents"), "consents-given"),
        new(new("同意书", "Consent letter"), "consent-letter-signed"),
        new(new("取件", "Taken up"), "inspection-opened"),
        new(new("首次联系", "First contact"), "applicant-contacted"),
        new(new("预约", "Appointment"), "appointment-booked", "appointment-moved"),
        new(new("踏勘", "Inspection"), "inspection-started"),
        new(new("结果", "Result"), "case-passed", "rectification-ordered", "case-not-met", "case-not-met-after-lapse"),
        new(new("办结", "Concluded"), "case-concluded"),
    ];

    private static readonly Milestone HandedOver = new(new("初审移交", "Reviewed, handed over"), "case-handed-over");

    private static readonly Milestone HandedBack = new(new("结果反馈", "Result handed back"), "result-handed-back");

    private static readonly Milestone TakenOver = new(new("结果接收", "Result taken over"), "result-taken-over");

    private static readonly IReadOnlyList<Milestone> WithReview = [.. Way.Take(2), HandedOver, .. Way.Skip(2).SkipLast(1), HandedBack, TakenOver, Way[^1]];

    private static readonly IReadOnlyList<Milestone> WithoutInspection = [Way[0], Way[1], new(new("承诺书", "Commitment"), Committed), Way[^1]];

    private static readonly CaseState[] Ended = [CaseState.NotAccepted, CaseState.Withdrawn, CaseState.Concluded];

    public static IReadOnlyList<Stage> Of(CaseView view, IReadOnlyList<TimelineLine> timeline)
    {
        var way = timeline.Any(line => line.Kind == Committed) ? WithoutInspection : CaseReview.Of(view.Case, view.Profile).Demanded is true ? WithReview : Way;
        var reached = way.Select(milestone => timeline.FirstOrDefault(line => milestone.Kinds.Contains(line.Kind))).ToList();
        var now = Ended.Contains(view.Case.State) ? -1 : reached.FindLastIndex(line => line is not null) + 1;
        return [.. way.Select((milestone, i) => new Stage(
            milestone.Words.Say(),
            i == now ? StageState.Now : reached[i] is not null ? StageState.Done : StageState.Later,
            reached[i]?.By,
            reached[i]?.At.Stamp()))];
    }
}
