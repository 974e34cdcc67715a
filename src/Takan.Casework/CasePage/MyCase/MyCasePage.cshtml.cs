using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework.Commitments;
using Takan.Casework.Consent;
using Takan.Casework.Delivery;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>The applicant's one page: who asks, where am I, what next. The same link shows it in every state.</summary>
[ApplicantMay]
public sealed class MyCasePage(CaseReader reader, WaitingQueue queue, BookingFacts booking, CaseRoads roads, Deliveries deliveries, TakanDb db, CurrentActor current, TimeProvider clock) : PageModel
{
    public CaseView View { get; private set; } = null!;

    public MyNow Now { get; private set; } = null!;

    public CaseHead Head => new(View.Case, View.Profile);

    public bool HasAppointment => View.Inspection is { State: InspectionState.Scheduled, AppointmentAt: not null };

    public RoutingCard Card { get; private set; } = null!;

    public bool IsBeforeConsent => View.Case.State is CaseState.Accepted or CaseState.Informed && Card[Road.Remote].IsOpen && CommitmentRoads.LetterOf(Card.Recommended.Road) is null;

    /// <summary>An address declaration may be signed, though none is missing: freely, or of one more place.</summary>
    public bool DeclaresMore { get; private set; }

    /// <summary>How the result comes; null where the paper does not say, and before there is one.</summary>
    public DeliveryView? Delivery { get; private set; }

    /// <summary>No visits in the area today; null where there are, and once the case is over.</summary>
    public Bilingual? VisitsStop => !CaseProcess.Table.IsEnd(View.Case.State) && Card[Road.OnSite] is { Postponed: true } visit ? visit.Consequence : null;

    /// <summary>The bureau's phone; until the bureau has entered one, the hotline.</summary>
    public string Phone => View.Profile.Bureau.Contact.Reachable;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await reader.ReadAsync(current.Applicant.CaseId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        Card = await roads.CardAsync(View.Case, View.Profile, now, cancellationToken);
        var declarations = await db.DeclarationStandingAsync(Head, cancellationToken);
        DeclaresMore = declarations is { IsAsked: true, Missing: 0 };
        Delivery = await deliveries.FindAsync(View.Case, View.Profile, cancellationToken);
        Now = MyNow.Of(View, new(
            await queue.TurnOfAsync(View.Case, cancellationToken),
            View.Inspection is { } inspection && await booking.ObjectionAsync(inspection, View.Case, View.Profile, now, cancellationToken) is null,
            Card,
            now,
            declarations.Missing,
            Delivery));
    }
}
