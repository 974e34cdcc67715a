using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Eligibility;

/// <summary>Which road the case takes and why, and the questions that only a person can answer.</summary>
[StaffMay(CaseworkPermissions.Route, Of = "caseId")]
public sealed class RouteCasePage(RouteCase route, CaseRoads roads, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>By the id of the question.</summary>
    [BindProperty]
    public Dictionary<string, bool> Answers { get; set; } = [];

    [BindProperty]
    public string? Basis { get; set; }

    public RoutingCard Card { get; private set; } = null!;

    public IReadOnlyList<RoadQuestion> Questions { get; private set; } = [];

    /// <summary>Why nothing can be answered in the present state; null when it can.</summary>
    public Refusal? Closed => Objection(CaseCommand.AnswerForRoad, new CaseFacts { Reason = "-" });

    /// <summary>Video is closed and the case would now go to a visit.</summary>
    public bool LeavesVideo => Card[Road.Remote] is { IsOpen: false, Waits: false } && Objection(CaseCommand.SwitchToOnSite, new CaseFacts { Reason = "-" }) is null;

    public bool? AnswerTo(RoadQuestion question) => Answers.TryGetValue(question.Id, out var yes) ? yes : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Answers = new(await roads.AnswersAsync(Id, cancellationToken));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await route.HandleAsync(current.Staff, new(Target(Id), Answers, Basis), cancellationToken)).IsAllowed(out var row, out var refusal))
            return BackToCase(row.State == CaseState.OnSite ? words["已记下。这件按现场踏勘办理，申请人在手机上能看到原因。"] : words["已记下。"]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Card = await roads.CardAsync(Head.Case, Head.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken);
        Questions = RoadQuestion.Of(Head.Profile.Profile, Head.Profile.Matter);
    }
}
