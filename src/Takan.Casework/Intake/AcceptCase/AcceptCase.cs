using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Declarations;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.Intake;

/// <param name="MaterialsComplete">The clerk ticked that the materials meet the conditions of formal acceptance.</param>
/// <param name="Compared">The clerk looked at what is similar to a case that came by itself, and accepts all the same.</param>
/// <param name="NoOccasion">The clerk ticked that it is neither a set-up registration nor a change of address; asked where the paper wants the address declaration then.</param>
public sealed record AcceptCaseInput(CaseTarget Target, bool MaterialsComplete, bool Compared = false, bool NoOccasion = false);

/// <summary>Formal acceptance (HC-27): its time stamp orders the queue and starts the clocks. Where the paper has a preliminary review, that comes next (LJ-13).</summary>
public sealed class AcceptCase(CaseActs acts, AlikeFinder finder, ApplicantSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(AcceptCaseInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        // At the window this was asked when the case was registered.
        if (!input.Compared && act.Case.Channel != ChannelKind.Window && (await finder.FindAsync(act.Case, cancellationToken)).Count > 0) return IntakeRefusals.LooksTheSame;
        act.Case.AcceptedAt = act.Act.Now;
        var facts = FactsOf(new(act.Case, act.Profile), input.MaterialsComplete, input.NoOccasion);
        if (act.Move(CaseCommand.Accept, facts, new JsonObject { ["number"] = act.Case.Number, ["noOccasion"] = input.NoOccasion && act.Case.Occasion is null }) is { } no) return no;
        var review = CaseReview.Of(act.Case, act.Profile);
        if (review.Demanded is true && act.Move(CaseCommand.SendToReview, new CaseFacts { Review = review }, []) is { } kept) return kept;
        act.HoldAtTheWindow();
        if (act.Case.IsOnThePhone)
            await sms.SendAsync(act.Act, act.Case, review.Demanded is true ? SmsCatalogue.CaseAcceptedForReview : SmsCatalogue.CaseAccepted, $"accepted/{act.Case.Id}", new Dictionary<string, string>(), cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    /// <summary>What the table is asked with; the page asks with the same.</summary>
    public static CaseFacts FactsOf(CaseHead head, bool materialsComplete, bool noOccasion) => new()
    {
        MaterialsComplete = materialsComplete,
        // Nothing is signed before acceptance.
        Declarations = DeclarationStanding.Of(head.Profile.Bureau.Declaration, head.Declarations, signed: 0),
        NoOccasion = noOccasion,
    };
}
