using Microsoft.Extensions.Localization;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Layout;

namespace Takan.Casework.Scheduling;

/// <summary>Tells who answers for one of the cases, and the lead, that several units could go together.</summary>
public sealed class JointDuties(JointProposals proposals, IStringLocalizer words) : IDuties
{
    private const int MostRows = 10;

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        if (!CaseworkPermissions.Of(CaseworkPermissions.JointVisits).Roles.Any(staff.Is)) return [];
        return
        [
            .. (await proposals.OfAsync(staff.BureauId, null, cancellationToken))
                .Where(one => one.State == JointVisitState.Proposed && (staff.Is(Role.CentreLead) || one.Parts.Any(part => part.Case.ResponsibleOfficer == staff.Id)))
                .Take(MostRows)
                .Select(one => DeskItem.Duty(
                    ChipKind.Do, words["可以一起去"], words["{0}，{1} 件", one.Parts[0].Case.EntityName, one.Parts.Count], string.Join('、', one.Parts.Select(part => part.Profile.Matter.Name)),
                    words["看联合勘验"], Links.Joint(Mine(one, staff).Inspection.Id), rule: "TJ-36")),
        ];
    }

    /// <summary>Each comes by the own case.</summary>
    private static SharedPart Mine(JointProposal proposal, StaffActor staff) =>
        proposal.Parts.FirstOrDefault(part => part.Case.ResponsibleOfficer == staff.Id) ?? proposal.Parts[0];
}
