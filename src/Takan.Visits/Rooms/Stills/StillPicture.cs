using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Printing;

namespace Takan.Visits.Rooms;

/// <summary>Shows a still to the two sides of its room: the untouched original, or a small copy for lists.</summary>
public sealed class StillPicture(TakanDb db, Vault vault, Pictures pictures)
{
    public const int ThumbnailSide = 800;

    /// <returns>JPEG; null where there is no such still in this session, or it has not arrived.</returns>
    public async Task<byte[]?> ThumbnailAsync(SessionId id, Guid stillId, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, stillId, cancellationToken) is not { } picture) return null;
        await using var content = picture.Content;
        using var original = new MemoryStream();
        await content.CopyToAsync(original, cancellationToken);
        return await pictures.ThumbnailAsync(original.ToArray(), ThumbnailSide, cancellationToken);
    }

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
