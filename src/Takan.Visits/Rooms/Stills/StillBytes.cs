using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Printing;

namespace Takan.Visits.Rooms;

/// <summary>A picture that lies durable in the evidence store, and what its bytes are: that type is what browsers and packages will be told.</summary>
public sealed record TakenPicture(StoredBlob Blob, int Width, int Height, string MediaType);

/// <summary>Takes the bytes of a still in, and looks whether they are a picture that a court could open.</summary>
public sealed class StillBytes(Vault vault, Pictures pictures)
{
    /// <param name="sha256">What the sender counted over the bytes; null where nobody did.</param>
    public async Task<Outcome<TakenPicture>> TakeAsync(Case @case, Stream content, string? sha256, CancellationToken cancellationToken)
    {
        var blob = await vault.TakeAsync(@case.BureauId, @case.Id, content, ReceiveStill.LargestStill, cancellationToken);
        if (sha256 is not null && blob.Digests.Sha256.Hex != sha256) return RoomRefusals.DigestDiffers;
        using var bytes = new MemoryStream();
        await using (var stored = vault.OpenRead(@case.BureauId, @case.Id, blob.Digests.Sha256)) await stored.CopyToAsync(bytes, cancellationToken);
        if (!await pictures.CanBeReadAsync(bytes.ToArray(), cancellationToken)) return RoomRefusals.NotAPicture;
        bytes.Position = 0;
        return PictureSize.Read(bytes) is { } size ? new TakenPicture(blob, size.Width, size.Height, size.MediaType) : RoomRefusals.NotAPicture;
    }
}
