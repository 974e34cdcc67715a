using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;

namespace Takan.Casework.Intake;

/// <summary>Keeps the file of the rows that were not taken until its clerk has fetched it, an hour at most.</summary>
public sealed class ReturnedFiles(TakanDb db, KeyRing keys, TimeProvider clock)
{
    private const string Purpose = "import.returned";

    public async Task<Guid> KeepAsync(StaffActor clerk, ImportReport report, CancellationToken cancellationToken)
    {
        var rows = new ReturnedRows
        {
            Id = Guid.CreateVersion7(),
            BureauId = clerk.BureauId,
            StaffId = clerk.Id,
            IsJson = report.IsJson,
            Cipher = keys.Seal(clerk.BureauId, Purpose, ReturnFile.Of(report)),
            ExpiresAt = clock.GetUtcNow().UtcDateTime + ReturnedRows.Life,
        };
        db.Add(rows);
        await db.SaveChangesAsync(cancellationToken);
        return rows.Id;
    }

    /// <returns>Null for anybody else, and after its time.</returns>
    public async Task<(byte[] Content, bool IsJson)?> FindAsync(StaffActor clerk, Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.Set<ReturnedRows>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.BureauId == clerk.BureauId && row.StaffId == clerk.Id && row.ExpiresAt > now, cancellationToken);
        return rows is null ? null : (keys.Open(clerk.BureauId, Purpose, rows.Cipher), rows.IsJson);
    }
}
