using System.IO.Compression;
using System.Text;
using Takan.Evidence.Zip;

namespace Takan.Evidence.Tests.Verification;

/// <summary>Takes a package apart and writes it anew as a canonical zip, so that only the content is wrong.</summary>
internal static class TamperedPackage
{
    public static async Task<byte[]> With(byte[] package, Action<SortedDictionary<string, byte[]>> tamper)
    {
        var files = await Files(package);
        tamper(files);
        return await Zip(files);
    }

    public static async Task<SortedDictionary<string, byte[]>> Files(byte[] package)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync();
            await stream.CopyToAsync(content);
            files.Add(entry.FullName, content.ToArray());
        }
        return files;
    }

    public static byte[] Replaced(byte[] file, string from, string to)
    {
        var text = Encoding.Latin1.GetString(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }

    private static async Task<byte[]> Zip(SortedDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        var zip = new CanonicalZipWriter(bytes);
        foreach (var (name, content) in files) await zip.AddAsync(name, content.Length, new MemoryStream(content), withSm3: false, default);
        zip.Finish();
        return bytes.ToArray();
    }
}
