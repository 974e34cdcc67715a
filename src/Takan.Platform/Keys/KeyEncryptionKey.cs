using System.Globalization;
using System.Security.Cryptography;

namespace Takan.Platform.Keys;

/// <summary>
/// The root key: a folder of files <c>kek-{id}</c> of 32 bytes, mode 0600, outside the database. The highest id is used for new values,
/// older ones stay readable. A systemd credential folder or an HSM mount serves the same way.
/// </summary>
public sealed class KeyEncryptionKey
{
    private const int Length = 32;

    private readonly Dictionary<uint, byte[]> materials;

    private KeyEncryptionKey(Dictionary<uint, byte[]> materials)
    {
        this.materials = materials;
        KeyId = materials.Keys.Max();
    }

    public uint KeyId { get; }

    /// <summary>All that can be read, newest first.</summary>
    public IEnumerable<uint> KeyIds => materials.Keys.OrderDescending();

    public byte[] Material(uint keyId) => materials.TryGetValue(keyId, out var material)
        ? material
        : throw new CryptographicException($"The key kek-{keyId} is not in the key folder.");

    /// <summary>Reads the folder; makes the first key when there is none.</summary>
    public static KeyEncryptionKey Load(string folder)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var files = Directory.GetFiles(folder, "kek-*");
        if (files.Length == 0) files = [Create(Path.Combine(folder, "kek-1"))];
        return new(files.ToDictionary(
            file => uint.Parse(Path.GetFileName(file).AsSpan(4), CultureInfo.InvariantCulture),
            Read));
    }

    private static byte[] Read(string file)
    {
        var material = File.ReadAllBytes(file);
        return material.Length == Length
            ? material
            : throw new CryptographicException($"{file} holds {material.Length} bytes instead of {Length}: it is not a root key. Put the right file back from the backup.");
    }

    private static string Create(string path)
    {
        KeyFile.Write(path, RandomNumberGenerator.GetBytes(Length));
        return path;
    }
}
