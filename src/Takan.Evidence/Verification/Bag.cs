using Takan.Evidence.Package;
using Takan.Evidence.Zip;

namespace Takan.Evidence.Verification;

/// <summary>An opened package: its entries by their path inside the bag.</summary>
internal sealed class Bag
{
    // Tag files, logs and the record are read into memory as a whole.
    private const long LargestReadableBytes = 128L * 1024 * 1024;

    private static readonly string[] Streamed = ["data/media/", "data/stills/", "data/papers/"];

    private readonly CanonicalZipReader zip;

    private Bag(CanonicalZipReader zip, string name)
    {
        this.zip = zip;
        Name = name;
        Entries = zip.Entries.ToDictionary(e => e.Name[(name.Length + 1)..], StringComparer.Ordinal);
    }

    /// <summary>The one folder that everything lies in.</summary>
    public string Name { get; }

    public IReadOnlyDictionary<string, ZipEntry> Entries { get; }

    /// <summary>Paths of the payload in ASCII order.</summary>
    public IEnumerable<string> Payload => Entries.Keys.Where(IsPayload).Order(StringComparer.Ordinal);

    public static bool IsPayload(string path) => path.StartsWith(PayloadFiles.Folder, StringComparison.Ordinal);

    /// <returns>Null with findings when there is not one folder around everything, or a file that must be read whole is huge.</returns>
    public static Bag? Open(CanonicalZipReader zip, List<Finding> findings)
    {
        var first = zip.Entries.Count == 0 ? "" : zip.Entries[0].Name;
        var name = first.Split('/')[0];
        var outside = zip.Entries.FirstOrDefault(e => !e.Name.StartsWith(name + "/", StringComparison.Ordinal));
        if (zip.Entries.Count == 0 || outside is not null)
        {
            findings.Add(new(Flaw.FolderName, outside?.Name ?? ""));
            return null;
        }
        var bag = new Bag(zip, name);
        var huge = bag.Entries.FirstOrDefault(e => e.Value.Bytes > LargestReadableBytes && !Streamed.Any(s => e.Key.StartsWith(s, StringComparison.Ordinal))).Key;
        if (huge is null) return bag;
        findings.Add(new(Flaw.FileTooLarge, huge));
        return null;
    }

    public byte[] Read(string path) => zip.ReadAll(Entries[path]);

    public Task<ContentDigests> DigestAsync(string path, CancellationToken cancel) => zip.DigestAsync(Entries[path], cancel);
}
