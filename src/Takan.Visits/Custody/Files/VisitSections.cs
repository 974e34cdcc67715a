using Microsoft.EntityFrameworkCore;
using Takan.Casework.CasePage;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Layout;
using Takan.Platform.Words;
using EvidenceKind = Takan.Platform.EvidenceStore.EvidenceKind;

namespace Takan.Visits.Custody;

/// <summary>On the case page: papers, recording and package of each inspection, the newest first, for those who may read them; the papers alone for the section that decides.</summary>
internal sealed class VisitSections(InspectionFiles files, TakanDb db) : ICaseSections
{
    private const int AfterTheItems = 20;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        var sections = new List<CaseSection>();
        foreach (var inspection in view.Inspections.Reverse())
        {
            var lines = MayRead(inspection, staff) ? await LinesAsync(inspection, cancellationToken)
                : staff.Is(Role.ApprovingOfficer) && IsWithTheSection(view.Case) ? await PapersAsync(view, inspection, cancellationToken)
                : [];
            if (lines.Count > 0) sections.Add(new(AfterTheItems + sections.Count, Heading(view, inspection), Parts.Files, lines));
        }

        // Beside the inspections, for those who held it and the lead: the section that decides is not handed what decides nothing.
        foreach (var advice in await db.AllVisitsOf(view.Case.Id).OnlyAdvice().AsNoTracking().OrderByDescending(row => row.OpenedAt).ToListAsync(cancellationToken))
        {
            var lines = MayRead(advice, staff) ? await LinesAsync(advice, cancellationToken) : [];
            if (lines.Count > 0) sections.Add(new(AfterTheItems + sections.Count, advice.Kind.Badge(), Parts.Files, lines));
        }

        return sections;
    }

    private static Bilingual Heading(CaseView view, Inspection inspection) => view.Inspections.Count == 1
        ? new("文书、录像和证据包", "Papers, recording, package")
        : new($"第 {inspection.Round} 次踏勘：文书、录像和证据包", $"Inspection no. {inspection.Round}: papers, recording, package");

    private async Task<List<FileLine>> LinesAsync(Inspection inspection, CancellationToken cancellationToken) =>
        [.. (await files.OfAsync(inspection, cancellationToken)).Select(row => new FileLine(
            InspectionFiles.NameOf(row).Say(),
            row.Kind == EvidenceKind.Package ? $"/inspections/{inspection.Id}/package" : $"/inspections/{inspection.Id}/files/{row.Id}",
            $"SHA-256 {row.Sha256[..8]}…",
            row.Kind switch { EvidenceKind.Package => "archive", EvidenceKind.ViewingCopy => "video", EvidenceKind.Material => "camera", _ => "document" }))];

    /// <summary>The result was handed back and not returned since (LJ-14).</summary>
    public static bool IsWithTheSection(Case @case) => @case.HandedBackAt is not null;

    private async Task<List<FileLine>> PapersAsync(CaseView view, Inspection inspection, CancellationToken cancellationToken) =>
        [.. (await files.OfAsync(inspection, cancellationToken)).Where(row => row.Kind == EvidenceKind.Paper).Select(row => new FileLine(
            InspectionFiles.NameOf(row).Say(), $"/cases/{view.Case.Id}/result-papers/{row.Id}", $"SHA-256 {row.Sha256[..8]}…"))];

    private static bool MayRead(Inspection inspection, StaffActor staff) =>
        staff.Is(Role.CentreLead) || (staff.Is(Role.Inspector) && inspection.Team.Any(member => member.StaffId == staff.Id));
}
