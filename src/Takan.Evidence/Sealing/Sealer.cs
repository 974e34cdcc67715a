using Takan.Evidence.Durability;
using Takan.Evidence.Package;
using Takan.Evidence.Signing;
using Takan.Evidence.Verification;

namespace Takan.Evidence.Sealing;

/// <summary>
/// Seals into a folder so that a crash at any moment leaves either no package or the whole one. There is no other state:
/// whoever finds an inspection unsealed after a restart calls again, and gets the package that stands, if one does.
/// </summary>
public static class Sealer
{
    private const string Temporary = "temporary";

    /// <summary>Clears half-written packages of processes that died. Call once at start.</summary>
    /// <param name="folder">Where the packages lie; must exist.</param>
    public static void Recover(string folder)
    {
        DurableFolder.Ensure(folder, Path.Combine(folder, Temporary));
        AbandonedFiles.Sweep(Path.Combine(folder, Temporary));
    }

    /// <summary>When it returns, <c>folder/name.zip</c> survives a power cut and never changes again.</summary>
    /// <exception cref="DurabilityException">The disk failed: nothing is sealed.</exception>
    /// <exception cref="InvalidDataException">A source is not what the store acknowledged, or the package that stands is damaged.</exception>
    public static async Task<SealedPackage> SealAsync(SealInput input, SigningKey key, string folder, CancellationToken cancel)
    {
        DurableFolder.Ensure(folder, Path.Combine(folder, Temporary));
        var name = Path.Combine(folder, input.Name + ".zip");
        var written = File.Exists(name) ? null : await WriteAsync(input, key, name, cancel);
        return written ?? await ReadAsync(name, cancel);
    }

    /// <returns>Null when another process won the name.</returns>
    private static async Task<SealedPackage?> WriteAsync(SealInput input, SigningKey key, string name, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(name)!;
        var temporary = Path.Combine(folder, Temporary, $"{Guid.CreateVersion7():N}.part");
        try
        {
            await using var file = DurableFile.Create(temporary);
            var seal = await PackageBuilder.WriteAsync(input, key, file, cancel);
            file.Sync();
            if (!DurableFolder.Link(temporary, name)) return null;
            DurableFolder.Sync(folder);
            return new(name, file.Length, seal);
        }
        finally
        {
            DurableFolder.Unlink(temporary);
        }
    }

    // Sealed before a crash, or by another process: it counts only if it is whole.
    private static async Task<SealedPackage> ReadAsync(string name, CancellationToken cancel)
    {
        DurableFolder.Sync(Path.GetDirectoryName(name)!);
        await using var package = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var report = await PackageVerifier.VerifyAsync(package, new([]), cancel);
        return report.Verdict == Verdict.IntactUnknownSigner
            ? new(name, package.Length, report.Seal!)
            : throw new InvalidDataException($"{name} is damaged: {string.Join(", ", report.Findings.Select(f => f.Flaw.Code()))}");
    }
}
