using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

/// <summary>What could be one visit in the bureau, and what is (TJ-36).</summary>
[StaffMay(CaseworkPermissions.JointVisits)]
public sealed class JointVisitsPage(JointCards cards, JointProposals proposals, CurrentActor current) : PageModel
{
    public static readonly IReadOnlyList<(JointVisitState State, string Heading)> Order =
        [(JointVisitState.Proposed, "可以一起去"), (JointVisitState.Agreed, "一起去，还没看完"), (JointVisitState.Declined, "决定各自去")];

    /// <summary>The paper of the bureau knows joint inspection.</summary>
    public bool IsKnown { get; private set; }

    private IReadOnlyList<JointCard> All { get; set; } = [];

    /// <summary>What was taken apart stands with what was declined: both may be agreed on again.</summary>
    public IReadOnlyList<JointCard> Of(JointVisitState state) =>
        [.. All.Where(card => (card.State == JointVisitState.TakenApart ? JointVisitState.Declined : card.State) == state)];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IsKnown = await proposals.AreKnownAsync(current.Staff.BureauId, cancellationToken);
        All = await cards.OfBureauAsync(current.Staff.BureauId, cancellationToken);
    }
}
