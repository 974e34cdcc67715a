using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Eligibility;

/// <param name="Answers">By the id of the question; one without an answer is still open.</param>
/// <param name="Basis">From what it was seen, or why an answer changes.</param>
public sealed record RouteCaseInput(CaseTarget Target, IReadOnlyDictionary<string, bool> Answers, string? Basis);

/// <summary>
/// A clerk answers what only a person can see, and the case takes the road that the rules leave it: what rules video out
/// sends it to a visit in the same act (LJ-04 to LJ-08, LJ-07), so that nobody waits on a closed road.
/// </summary>
public sealed class RouteCase(TakanDb db, CaseActs acts, CaseRoads roads)
{
    public async Task<Outcome<Case>> HandleAsync(StaffActor staff, RouteCaseInput input, CancellationToken cancellationToken)
    {
        var basis = (input.Basis ?? "").Trim();
        if (basis.Length > RoadAnswer.BasisLength) return IntakeRefusals.TooLong(RoadAnswer.BasisLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var questions = RoadQuestion.Of(act.Profile.Profile, act.Profile.Matter);
        var before = await roads.AnswersAsync(act.Case.Id, cancellationToken);
        var given = questions.Where(question => input.Answers.ContainsKey(question.Id)).ToList();
        if (given.Count < questions.Count) return EligibilityRefusals.AnswerEverything;
        if (ExclusionGate.CheckChange(RoadQuestion.Grounds(before), RoadQuestion.Grounds(input.Answers), basis) is { } unexplained) return unexplained;

        var fresh = given.Where(question => !before.TryGetValue(question.Id, out var earlier) || earlier != input.Answers[question.Id]).ToList();
        if (fresh.Count > 0 && Answer(act, staff, fresh, input.Answers, basis) is { } no) return no;
        await db.SaveChangesAsync(cancellationToken);
        if (await LeaveClosedRoadAsync(act, cancellationToken) is { } stuck) return stuck;
        return await act.CommitAsync(cancellationToken);
    }

    private Refusal? Answer(CaseAct act, StaffActor staff, List<RoadQuestion> fresh, IReadOnlyDictionary<string, bool> answers, string basis)
    {
        var body = new JsonObject
        {
            ["answers"] = new JsonArray([.. fresh.Select(question => JsonValue.Create($"{question.Text}：{(answers[question.Id] ? "是" : "否")}"))]),
            ["answersEnglish"] = new JsonArray([.. fresh.Select(question => JsonValue.Create($"{question.Text}: {(answers[question.Id] ? "yes" : "no")}"))]),
            ["basis"] = basis,
        };
        if (act.Move(CaseCommand.AnswerForRoad, new CaseFacts { Reason = basis }, body) is { } no) return no;
        db.AddRange(fresh.Select(question => new RoadAnswer
        {
            Id = Guid.CreateVersion7(),
            CaseId = act.Case.Id,
            Question = question.Id,
            Yes = answers[question.Id],
            Basis = basis,
            AnsweredBy = staff.Id,
            AnsweredAt = act.Act.Now,
        }));
        return null;
    }

    /// <summary>From wherever the table lets it go to a visit; elsewhere it stays and each act of video says why not.</summary>
    private async Task<Refusal?> LeaveClosedRoadAsync(CaseAct act, CancellationToken cancellationToken)
    {
        var card = await roads.CardAsync(act.Case, act.Profile, act.Act.Now, cancellationToken);
        if (card[Road.Remote] is not { IsOpen: false, Waits: false, Reason: var why }) return null;
        var facts = new CaseFacts { Reason = why.Words.Chinese };
        if (CaseProcess.Table.Objections(act.Case.State, CaseCommand.SwitchToOnSite, act.Profile.Numbers, facts).Count > 0) return null;
        act.Case.Reason = why.Words.Chinese;
        return act.Move(CaseCommand.SwitchToOnSite, facts, new JsonObject { ["reason"] = why.Words.Chinese, ["reasonEnglish"] = why.Words.English, ["rule"] = why.Rule });
    }
}
