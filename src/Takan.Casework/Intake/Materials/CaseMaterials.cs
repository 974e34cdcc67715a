using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;

namespace Takan.Casework.Intake;

/// <summary>A paper of the application as it was handed in.</summary>
/// <param name="Purpose"><see cref="MaterialFile.Application"/>, or the round of corrections that it answers.</param>
public sealed record Material(EvidenceObject File, string Purpose, string Key, string Paper)
{
    public string Size => File.Size < 1_000_000 ? $"{(File.Size + 999) / 1000} KB" : $"{File.Size / 1_000_000.0:0.0} MB";
}

/// <summary>Reads what the applicant handed in, the oldest first.</summary>
public sealed class CaseMaterials(TakanDb db)
{
    public async Task<IReadOnlyList<Material>> OfAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<EvidenceObject>().AsNoTracking()
            .Where(row => row.CaseId == caseId && row.Kind == EvidenceKind.Material).OrderBy(row => row.ReceivedAt).ToListAsync(cancellationToken);
        return [.. rows.Select(Read).OfType<Material>()];
    }

    /// <summary>Null for a material of another kind, such as the picture of what was put right after an inspection.</summary>
    private static Material? Read(EvidenceObject row)
    {
        var facts = JsonNode.Parse(row.Facts)!;
        return facts["paper"] is { } paper && facts["key"] is { } key ? new(row, facts["purpose"]!.GetValue<string>(), key.GetValue<string>(), paper.GetValue<string>()) : null;
    }
}
