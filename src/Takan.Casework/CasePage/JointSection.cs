using Takan.Casework.Scheduling;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>Tells on the case page that other units go to the same place, or could (TJ-36).</summary>
internal sealed class JointSection(JointVisits joints, JointCards cards) : ICaseSections
{
    private const int First = 11;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) =>
        view.Inspection is { } inspection && view.IsOpenTo(staff, CaseworkPermissions.Schedule)
            && await cards.OfAsync(await joints.OfAsync(inspection, view.Case, view.Profile, cancellationToken), cancellationToken) is { } card
            ? [new(First, new("联合勘验", "Joint visit"), "/Scheduling/JointVisits/_JointCard.cshtml", card)]
            : [];
}
