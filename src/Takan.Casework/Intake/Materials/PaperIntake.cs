using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Printing;

namespace Takan.Casework.Intake;

/// <summary>A paper whose bytes are in the evidence store and are not yet said to be anything.</summary>
public sealed record TakenPaper(StoredBlob Blob, string MediaType)
{
    public string Digest => Blob.Digests.Sha256.Hex;
}

/// <summary>Takes in what a person hands over as a paper: PDF or picture, not too large, readable to its end.</summary>
public sealed class PaperIntake(Vault vault, Pictures pictures)
{
    public async Task<Outcome<TakenPaper>> TakeAsync(Guid bureauId, CaseId caseId, Stream content, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(content, cancellationToken);
        if (bytes.Length > MaterialFile.Largest) return IntakeRefusals.MaterialTooLarge;
        if (PaperKind.Of(bytes) is not { } type) return IntakeRefusals.WrongKind;
        if (type.StartsWith("image/", StringComparison.Ordinal) && !await pictures.CanBeReadAsync(bytes, cancellationToken)) return IntakeRefusals.WrongKind;
        return new TakenPaper(await vault.TakeAsync(bureauId, caseId, new MemoryStream(bytes), MaterialFile.Largest, cancellationToken), type);
    }

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var piece = new byte[81920];
        int read;
        // One byte more than is allowed says enough.
        while (all.Length <= MaterialFile.Largest && (read = await content.ReadAsync(piece, cancellationToken)) > 0) await all.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        return all.ToArray();
    }
}
