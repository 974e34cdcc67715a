using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework.Commitments;
using Takan.Casework.Delivery;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>The applicant's one page: who asks, where am I, what next. The same link shows it in every state.</summary>
[ApplicantMay]
public sealed class MyCasePage(MyCases cases, JointVisits joints, IEnumerable<IMyNotices> notices, CurrentActor current) : PageModel
{
    public MyCase Case { get; private set; } = null!;

    public CaseView View => Case.View;

    public MyNow Now => Case.Now;

    public RoutingCard Card => Case.Card;

    public IReadOnlyList<MyNotice> Notices { get; private set; } = [];

    /// <summary>What several units look at in one visit; null where it is one unit's.</summary>
    public SharedVisit? Together { get; private set; }

    public bool HasAppointment => View.Inspection is { State: InspectionState.Scheduled, AppointmentAt: not null };

    public bool IsBeforeConsent => View.Case.State is CaseState.Accepted or CaseState.Informed && Card[Road.Remote].IsOpen && CommitmentRoads.LetterOf(Card.Recommended.Road) is null;

    /// <summary>An address declaration may be signed, though none is missing: freely, or of one more place.</summary>
    public bool DeclaresMore => Case.Declarations is { IsAsked: true, Missing: 0 };

    /// <summary>How the result comes; null where the paper does not say, and before there is one.</summary>
    public DeliveryView? Delivery => Case.Delivery;

    /// <summary>No visits in the area today; null where there are, and once the case is over.</summary>
    public Bilingual? VisitsStop => !CaseProcess.Table.IsEnd(View.Case.State) && Card[Road.OnSite] is { Postponed: true } visit ? visit.Consequence : null;

    /// <summary>The bureau's phone; until the bureau has entered one, the hotline.</summary>
    public string Phone => View.Profile.Bureau.Contact.Reachable;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Case = await cases.ReadAsync(current.Applicant.CaseId, cancellationToken);
        if (View.Inspection is { } inspection && await joints.OfAsync(inspection, View.Case, View.Profile, cancellationToken) is { IsJoint: true } shared) Together = shared;
        foreach (var source in notices)
            if (await source.OfAsync(current.Applicant, cancellationToken) is { } notice) Notices = [.. Notices, notice];
    }
}
