using Takan.Casework.CasePage;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Visits.Custody;

/// <summary>On the case page: papers, recording and package of the newest inspection, for those who may read them.</summary>
internal sealed class VisitSections(InspectionFiles files) : ICaseSections
{
    private const int AfterTheItems = 20;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        if (view.Inspection is not { } inspection || !MayRead(view, staff)) return [];
        var lines = (await files.OfAsync(inspection, cancellationToken)).Select(row => new FileLine(
            InspectionFiles.NameOf(row).Say(),
            row.Kind == EvidenceKind.Package ? $"/inspections/{inspection.Id}/package" : $"/inspections/{inspection.Id}/files/{row.Id}",
            $"SHA-256 {row.Sha256[..8]}…",
            row.Kind switch { EvidenceKind.Package => "archive", EvidenceKind.ViewingCopy => "video", _ => "document" })).ToList();
        return lines.Count == 0 ? [] : [new(AfterTheItems, new("文书、录像和证据包", "Papers, recording, package"), Parts.Files, lines)];
    }

    private static bool MayRead(CaseView view, StaffActor staff) =>
        staff.Is(Role.CentreLead) || (staff.Is(Role.Inspector) && view.Inspection!.Team.Any(member => member.StaffId == staff.Id));
}
