using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.CasePage;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Visits.Custody;

/// <summary>Papers, recordings and packages of a case, on the case page and on the applicant's phone.</summary>
public sealed class CaseFiles(TakanDb db) : IMyPapers, ICaseSections
{
    private const int OrderOnCasePage = 30;

    private static readonly Dictionary<string, Bilingual> Papers = new()
    {
        ["record"] = new("现场核查记录表", "Check record"),
        ["pictures"] = new("踏勘照片", "Picture sheet"),
        ["rectification"] = new("限期整改通知书", "Rectification notice"),
        ["decision"] = new("踏勘结论决定书", "Written decision"),
    };

    public async Task<IReadOnlyList<FileLine>> PapersAsync(CaseId caseId, CancellationToken cancellationToken) =>
        await LinesAsync(caseId, row => row.Kind is EvidenceKind.Paper or EvidenceKind.Package, cancellationToken);

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(view.Case.Id,
            row => row.Kind is EvidenceKind.Paper or EvidenceKind.Package || (row.Kind == EvidenceKind.ViewingCopy && FactsOf(row)["whole"]?.GetValue<bool>() == true),
            cancellationToken);
        return lines.Count == 0 ? [] : [new(OrderOnCasePage, new("文书、录像和证据包", "Papers, recordings and packages"), Parts.Files, lines)];
    }

    private async Task<IReadOnlyList<FileLine>> LinesAsync(CaseId caseId, Func<EvidenceObject, bool> wanted, CancellationToken cancellationToken)
    {
        var kept = await db.Set<EvidenceObject>().AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.ReceivedAt).ToListAsync(cancellationToken);
        return [.. kept.Where(wanted).Select(row => new FileLine(NameOf(row).Say(), FileEndpoints.AddressOf(row.Id), NoteOf(row)))];
    }

    private static Bilingual NameOf(EvidenceObject row) => row.Kind switch
    {
        EvidenceKind.Paper when FactsOf(row)["paper"]?.GetValue<string>() is { } paper && Papers.TryGetValue(paper, out var words) => words,
        EvidenceKind.Package => new("证据包（封存）", "Sealed evidence package"),
        EvidenceKind.ViewingCopy => new("录像", "Recording"),
        _ => new(row.Name, row.Name),
    };

    private static string NoteOf(EvidenceObject row) =>
        $"{row.ReceivedAt.FullDayAndClock()} · {(row.Size / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)} MB";

    private static JsonObject FactsOf(EvidenceObject row) => JsonNode.Parse(row.Facts)!.AsObject();
}
