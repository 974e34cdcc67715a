using Takan.Evidence.Hashing;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Printing;

namespace Takan.Casework.Registry;

/// <summary>Takes a file in before the form that refers to it is judged, so that a mistake in another field does not lose it.</summary>
public sealed class KeepPaper(TakanDb db, Pictures pictures, TimeProvider clock)
{
    /// <param name="pictureOnly">A photo: no PDF.</param>
    public async Task<Outcome<RegistryPaper>> HandleAsync(StaffActor staff, string? name, Stream content, bool pictureOnly, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(content, cancellationToken);
        if (bytes.Length > RegistryPaper.MaxBytes) return RegistryRefusals.FileTooLarge;
        if (PaperKind.Of(bytes) is not { } type) return RegistryRefusals.WrongFile;
        var isPicture = type.StartsWith("image/", StringComparison.Ordinal);
        if ((pictureOnly && !isPicture) || (isPicture && !await pictures.CanBeReadAsync(bytes, cancellationToken))) return RegistryRefusals.WrongFile;

        var paper = new RegistryPaper
        {
            Id = Guid.CreateVersion7(),
            BureauId = staff.BureauId,
            TakenBy = staff.Id,
            TakenAt = clock.GetUtcNow().UtcDateTime,
            Name = NameOf(name),
            MediaType = type,
            Sha256 = Digest.Sha256(bytes).Hex,
            Content = bytes,
        };
        db.Add(paper);
        await db.SaveChangesAsync(cancellationToken);
        return paper;
    }

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var bytes = new byte[RegistryPaper.MaxBytes + 1];
        var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }

    private static string NameOf(string? name) =>
        Path.GetFileName((name ?? "").Trim()) is { Length: > 0 } given ? given[Math.Max(0, given.Length - RegistryPaper.NameLength)..] : "paper";
}
