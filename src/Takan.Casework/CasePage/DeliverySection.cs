using Takan.Casework.Delivery;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>On the case page from the result on: how it reaches the applicant (LJ-15, LJ-16).</summary>
internal sealed class DeliverySection(Deliveries deliveries) : ICaseSections
{
    private const int AfterTheSupplements = 25;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) =>
        await deliveries.FindAsync(view.Case, view.Profile, cancellationToken) is { } delivery
            ? [new(AfterTheSupplements, new("结果送达", "Delivery of the result"), "/Delivery/_Standing.cshtml", delivery)]
            : [];
}
