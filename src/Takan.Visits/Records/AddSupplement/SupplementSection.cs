using Takan.Casework.CasePage;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Visits.Records;

/// <summary>On the case page: the way to a supplement, for the team, as long as the record of the newest inspection takes one.</summary>
internal sealed class SupplementSection : ICaseSections
{
    private const int AfterThePapers = 21;

    public Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseSection>>(view.Inspection is { } inspection
            && staff.Is(Role.Inspector) && inspection.Team.Any(member => member.StaffId == staff.Id)
            && AddSupplement.Objection(inspection.State, view.Profile.Numbers) is null
                ? [new(AfterThePapers, InspectionProcess.Table.Name(InspectionCommand.AddSupplement), Parts.Files,
                    new List<FileLine> { new(new Law.Bilingual("更正或补上记录里漏掉的", "Correct the record, or add what was left out").Say(), $"/inspections/{inspection.Id}/supplement") })]
                : []);
}
