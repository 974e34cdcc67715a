using Takan.Casework.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>The routing card on the case page, as long as the case can still take another road.</summary>
internal sealed class RoadSection(CaseRoads roads, TimeProvider clock) : ICaseSections
{
    private const int First = 10;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) =>
        CaseProcess.Table.IsEnd(view.Case.State) || view.WasVisited
            ? []
            : [new(First, new("办理方式", "Road"), "/Eligibility/_RoadCard.cshtml", await roads.CardAsync(view.Case, view.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken))];
}
