using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Takan.Journeys.Inspections;

/// <summary>What lies in a sealed package, read with nothing of ours.</summary>
public static class PackageContent
{
    /// <summary>Sizes of the still pictures, from their own bytes.</summary>
    public static IReadOnlyList<(string Name, int Width, int Height)> StillsOf(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Where(entry => entry.FullName.Contains("/stills/", StringComparison.Ordinal)).Select(entry => (entry.FullName, Size: SizeOf(entry)))
            .Select(still => (still.FullName, still.Size.Width, still.Size.Height))];
    }

    /// <summary>Numbers of the items that the sealed record judges.</summary>
    public static IReadOnlyList<string> ItemsOf(string package) => [.. RecordOf(package)["items"]!.AsArray().Select(item => item!["number"]!.GetValue<string>())];

    /// <summary>The gaps that the sealed record accounts for, each with its cause.</summary>
    public static IReadOnlyList<(string Cause, TimeSpan Length)> GapsOf(string package)
    {
        var coverage = RecordOf(package)["coverage"]!.AsArray();
        return [.. coverage.SelectMany(session => session!["gaps"]!.AsArray())
            .Select(gap => (gap!["cause"]!.GetValue<string>(), TimeSpan.FromMilliseconds(gap["lengthMs"]!.GetValue<long>())))];
    }

    private static JsonNode RecordOf(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        using var record = zip.Entries.Single(entry => entry.FullName.EndsWith("/record.json", StringComparison.Ordinal)).Open();
        return JsonNode.Parse(record)!;
    }

    private static (int Width, int Height) SizeOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        bytes.Position = 0;
        return Takan.Visits.Rooms.PictureSize.Read(bytes) is var (width, height, _) ? (width, height) : (0, 0);
    }
}
