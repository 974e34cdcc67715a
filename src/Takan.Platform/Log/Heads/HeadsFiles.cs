using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Takan.Evidence.Chain;
using Takan.Evidence.Durability;
using Takan.Evidence.Hashing;

namespace Takan.Platform.Log;

/// <summary>What the heads files say.</summary>
/// <param name="Newest">The newest signed head of each stream, with the time when it left the database.</param>
/// <param name="Faults">Lines that are damaged, not ours, or do not follow the line before: <c>2026-12-01.jsonl:17</c>.</param>
public sealed record OutsideHeads(IReadOnlyDictionary<string, (ChainHead Head, DateTime Time)> Newest, IReadOnlyList<string> Faults, DateTime? LastTime);

/// <summary>The folder <c>heads</c>: one file a day, only ever appended to. Copy it off the machine; it is what the log is held against.</summary>
public sealed class HeadsFiles(IConfiguration configuration, HeadsKey key)
{
    private readonly string folder = Path.Combine(configuration["Data:Folder"]!, "heads");

    /// <summary>On disk when it returns.</summary>
    public void Append(DateTime now, IReadOnlyList<ChainHead> heads)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".jsonl");
        CutTornTail(file);
        var line = new HeadsLine(now, LastDigest(FilesInOrder()), heads).Sign(key.Key);
        using (var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read))
            stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        DurableFile.SyncExisting(file);
        DurableFolder.Sync(folder);
    }

    /// <summary>What the newest signed line is known by; it covers every line before it. Zero while nothing has been signed.</summary>
    public Digest NewestLine() => LastDigest(FilesInOrder());

    /// <param name="days">How many of the newest files to read; all by default.</param>
    public OutsideHeads Read(int days = int.MaxValue)
    {
        var newest = new Dictionary<string, (ChainHead, DateTime)>();
        List<string> faults = [];
        var files = FilesInOrder();
        var first = Math.Max(0, files.Length - days);
        var previous = LastDigest(files[..first]);
        DateTime? last = null;
        foreach (var (name, text) in Lines(files[first..]))
        {
            var line = HeadsLine.Read(text, key.Key.Public);
            if (line is null || line.Previous != previous) faults.Add(name);
            previous = HeadsLine.DigestOf(text);
            if (line is null) continue;
            last = line.Time;
            foreach (var head in line.Heads) newest[head.Stream] = (head, line.Time);
        }

        return new(newest, faults, last);
    }

    /// <summary>A crash or a cut of power left half a line: it was never said to be published, and the next line takes its place.</summary>
    private static void CutTornTail(string file)
    {
        if (!File.Exists(file)) return;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var whole = stream.Length;
        while (whole > 0)
        {
            stream.Position = whole - 1;
            if (stream.ReadByte() == '\n') break;
            whole--;
        }

        if (whole != stream.Length) stream.SetLength(whole);
    }

    /// <summary>Whole lines: what does not end with a line break was never finished.</summary>
    private static IEnumerable<string> WholeLines(string file)
    {
        var text = File.ReadAllText(file);
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Digest LastDigest(string[] files) =>
        files.Reverse().SelectMany(file => WholeLines(file).TakeLast(1)).Select(HeadsLine.DigestOf).FirstOrDefault(Digest.Zero);

    private static IEnumerable<(string Name, string Text)> Lines(string[] files) => files
        .SelectMany(file => WholeLines(file).Select((text, index) => ($"{Path.GetFileName(file)}:{index + 1}", text)));

    private string[] FilesInOrder() => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)] : [];
}
