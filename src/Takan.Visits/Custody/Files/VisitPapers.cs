using Takan.Casework.CasePage;
using Takan.Law.Identifiers;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Visits.Custody;

/// <summary>On the phone: the applicant's own copies.</summary>
internal sealed class VisitPapers(InspectionFiles files) : IMyPapers
{
    public async Task<IReadOnlyList<FileLine>> PapersAsync(CaseId caseId, CancellationToken cancellationToken) =>
        [.. (await files.OfCaseAsync(caseId, cancellationToken)).Where(row => row.Kind != EvidenceKind.ViewingCopy).Select(row => new FileLine(
            InspectionFiles.NameOf(row).Say(), $"/my/papers/{row.Id}", null, row.Kind == EvidenceKind.Package ? "archive" : "document"))];
}
