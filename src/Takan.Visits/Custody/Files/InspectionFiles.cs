using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;

namespace Takan.Visits.Custody;

/// <summary>What was kept and may be handed out: papers, the viewing copy, the applicant's pictures of what was put right, and once sealed the package.</summary>
public sealed class InspectionFiles(TakanDb db)
{
    private static readonly Dictionary<string, Bilingual> Papers = new()
    {
        ["record"] = new("现场核查记录表", "Record of the inspection"),
        ["pictures"] = new("现场照片", "Picture sheet"),
        ["rectification"] = new("整改告知书", "Notice of rectification"),
        ["report"] = new("现场勘验评审报告", "Review report"),
        ["advice"] = new("建议单（不是结论）", "Advice sheet, no decision"),
        ["decision"] = new("不符合条件的书面决定", "Written decision"),
    };

    /// <summary>Of one inspection, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<EvidenceObject>> OfAsync(Inspection inspection, CancellationToken cancellationToken)
    {
        var rows = await OfCaseAsync(inspection.Cases[0].CaseId, cancellationToken);
        return [.. rows.Where(row => Fact(row, "inspection") == inspection.Id.ToString())];
    }

    public async Task<IReadOnlyList<EvidenceObject>> OfCaseAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        EvidenceKind[] kinds = [EvidenceKind.Paper, EvidenceKind.ViewingCopy, EvidenceKind.Package, EvidenceKind.Material];
        var rows = await db.Set<EvidenceObject>().AsNoTracking()
            .Where(row => row.CaseId == caseId && kinds.Contains(row.Kind)).OrderBy(row => row.ReceivedAt).ToListAsync(cancellationToken);
        return [.. rows.Where(IsHandedOut)];
    }

    public static Bilingual NameOf(EvidenceObject row) => row.Kind switch
    {
        EvidenceKind.Package => new("证据包（已封存）", "Evidence package, sealed"),
        EvidenceKind.ViewingCopy => new("录像（看片副本）", "Recording, viewing copy"),
        EvidenceKind.Material => new($"整改后的照片：第 {Fact(row, "item")} 项", $"Picture after rectification: item {Fact(row, "item")}"),
        _ => Papers.TryGetValue(Fact(row, "paper") ?? "", out var words) ? words : new(row.Name, row.Name),
    };

    /// <summary>Papers of the visit alone; of the copies only the whole one, not those of single parts.</summary>
    private static bool IsHandedOut(EvidenceObject row) => row.Kind switch
    {
        EvidenceKind.Paper => Papers.ContainsKey(Fact(row, "paper") ?? ""),
        EvidenceKind.Material => Fact(row, "purpose") == "rectification",
        EvidenceKind.ViewingCopy => JsonNode.Parse(row.Facts)!["whole"]?.GetValue<bool>() == true,
        _ => true,
    };

    private static string? Fact(EvidenceObject row, string name) => JsonNode.Parse(row.Facts)![name]?.GetValue<string>();
}
