using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;

namespace Takan.Visits.Rooms;

/// <summary>Opens a still for the two sides of its room: the untouched original.</summary>
public sealed class StillPicture(TakanDb db, Vault vault)
{
    /// <returns>Null where there is no such still in this session, or it has not arrived.</returns>
    public async Task<(Stream Content, string MediaType)?> OpenAsync(SessionId id, Guid stillId, CancellationToken cancellationToken)
    {
        var evidence = await (
            from still in db.Set<Still>()
            where still.Id == stillId && still.SessionId == id
            join row in db.Set<EvidenceObject>() on still.OriginalId equals row.Id
            select row).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return evidence is null ? null : (vault.OpenRead(evidence), evidence.MediaType);
    }
}
