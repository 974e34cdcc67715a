using Microsoft.Extensions.Configuration;
using Takan.Evidence.Signing;
using Takan.Platform.Keys;

namespace Takan.Platform.Log;

/// <summary>
/// The key that signs the heads of the log: not in the database, and not a key that seals. A file beside the root key, encrypted under it.
/// </summary>
public sealed class HeadsKey : IDisposable
{
    private const string Purpose = "heads-key";

    public HeadsKey(IConfiguration configuration, KeyRing keys)
    {
        var file = Path.Combine(KeysModule.FolderOf(configuration), "log-heads.key");
        if (!File.Exists(file)) Create(file, keys);
        Key = SigningKey.FromPkcs8(keys.Open(Guid.Empty, Purpose, File.ReadAllBytes(file)));
    }

    public SigningKey Key { get; }

    public void Dispose() => Key.Dispose();

    private static void Create(string file, KeyRing keys)
    {
        using var made = SigningKey.Create();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        KeyFile.Write(file, keys.Seal(Guid.Empty, Purpose, made.ExportPkcs8()));
    }
}
