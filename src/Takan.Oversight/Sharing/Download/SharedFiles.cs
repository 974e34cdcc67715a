using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Visits.Custody;

namespace Takan.Oversight.Sharing;

/// <summary>What the recipient takes away.</summary>
public sealed record SharedFile(Stream Content, string MediaType, string Name);

/// <summary>Opens what a request is about: the sealed package as it was kept, or the list of what was kept.</summary>
public sealed class SharedFiles(TakanDb db, InspectionFiles files, Vault vault)
{
    private const string Head = "名称,类型,字节数,SHA-256,SM3,收到时间（UTC）";

    public async Task<SharedFile> OpenAsync(SharingRequest request, CancellationToken cancellationToken)
    {
        if (request.Scope == SharingScope.List) return await ListAsync(request, cancellationToken);
        var package = await db.Set<EvidenceObject>().AsNoTracking().SingleAsync(row => row.Id == request.PackageId && row.CaseId == request.CaseId, cancellationToken);
        return new(vault.OpenRead(package), package.MediaType, package.Name);
    }

    private async Task<SharedFile> ListAsync(SharingRequest request, CancellationToken cancellationToken)
    {
        var kept = await files.OfCaseAsync(request.CaseId, cancellationToken);
        var lines = kept.Select(row => string.Create(CultureInfo.InvariantCulture,
            $"\"{InspectionFiles.NameOf(row).Chinese.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{row.MediaType},{row.Size},{row.Sha256},{row.Sm3},{row.ReceivedAt:yyyy-MM-dd HH:mm:ss}"));
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        byte[] text = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(Head)))];
        return new(new MemoryStream(text), "text/csv", $"{request.CaseNumber}-目录.csv");
    }
}
