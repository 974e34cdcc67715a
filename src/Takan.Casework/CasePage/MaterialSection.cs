using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Layout;

namespace Takan.Casework.CasePage;

/// <summary>On the case page: what the applicant handed in, for those who may read it.</summary>
internal sealed class MaterialSection(CaseMaterials materials) : ICaseSections
{
    private const int First = 5;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        if (!CaseworkPermissions.Of(CaseworkPermissions.Materials).Roles.Any(staff.Is)) return [];
        var sent = await materials.OfAsync(view.Case.Id, cancellationToken);
        return sent.Count == 0 ? [] : [new(First, new("申请材料", "Papers of the application"), Parts.Files, MaterialLines.Of(view.Case.Id, sent))];
    }
}
