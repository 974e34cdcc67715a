using Takan.Casework.Consent;
using Takan.Casework.Delivery;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Declarations;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>A case as its applicant sees it.</summary>
/// <param name="Delivery">How the result comes; null where the paper does not say, and before there is one.</param>
public sealed record MyCase(CaseView View, MyNow Now, RoutingCard Card, DeclarationStanding Declarations, DeliveryView? Delivery);

/// <summary>Reads where the applicant is and what comes next: for the applicant's phone, and for who helps with this one case.</summary>
public sealed class MyCases(CaseReader reader, WaitingQueue queue, BookingFacts booking, CaseRoads roads, Deliveries deliveries, TakanDb db, TimeProvider clock)
{
    public async Task<MyCase> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(id, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var card = await roads.CardAsync(view.Case, view.Profile, now, cancellationToken);
        var declarations = await db.DeclarationStandingAsync(new(view.Case, view.Profile), cancellationToken);
        var delivery = await deliveries.FindAsync(view.Case, view.Profile, cancellationToken);
        return new(view, MyNow.Of(view, new(
            await queue.TurnOfAsync(view.Case, cancellationToken),
            view.Inspection is { } inspection && await booking.ObjectionAsync(inspection, view.Case, view.Profile, now, cancellationToken) is null,
            card,
            now,
            declarations.Missing,
            delivery)), card, declarations, delivery);
    }
}
