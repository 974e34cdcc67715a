using System.IO.Compression;
using System.Text;
using Takan.Evidence.Zip;

namespace Takan.Evidence.Tests.Zip;

public sealed class CanonicalZipTests
{
    [Fact]
    public async Task Write_IsReadByOthersAndByUs()
    {
        var bytes = await Zip(("a/b.txt", "踏勘"), ("a/c.txt", ""));

        using var theirs = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal("踏勘", await new StreamReader(await theirs.Entries[0].OpenAsync()).ReadToEndAsync());
        Assert.Equal(["a/b.txt", "a/c.txt"], CanonicalZipReader.Open(new MemoryStream(bytes)).Entries.Select(e => e.Name));
    }

    [Fact]
    public async Task Write_TheSameTwice_GivesTheSameBytes() => Assert.Equal(await Zip(("a", "1")), await Zip(("a", "1")));

    [Theory]
    [InlineData("b", "a", ZipFault.NamesUnsorted)]
    [InlineData("a", "a", ZipFault.NamesUnsorted)]
    [InlineData("a", "../b", ZipFault.NameNotAllowed)]
    [InlineData("a", "b/", ZipFault.NameNotAllowed)]
    [InlineData("a", "b/.hidden", ZipFault.NameNotAllowed)]
    [InlineData("a", "照片.jpg", ZipFault.NameNotAllowed)]
    public async Task Write_ANameOutOfRule_IsRefused(string first, string second, ZipFault fault) =>
        Assert.Equal([fault], (await Assert.ThrowsAsync<ZipFaultException>(() => Zip((first, ""), (second, "")))).Faults);

    [Fact]
    public async Task Read_WhatSystemToolsWrite_IsRefused()
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await zip.CreateEntry("a", CompressionLevel.NoCompression).OpenAsync();
            await entry.WriteAsync("x"u8.ToArray());
        }

        Assert.Contains(ZipFault.Times, Assert.Throws<ZipFaultException>(() => CanonicalZipReader.Open(bytes)).Faults);
    }

    [Fact]
    public async Task Read_NamesThatCollideOnWindows_AreRefused()
    {
        var bytes = await Zip(("A", "1"), ("a", "2"));

        Assert.Equal([ZipFault.NameNotAllowed], Assert.Throws<ZipFaultException>(() => CanonicalZipReader.Open(new MemoryStream(bytes))).Faults);
    }

    [Fact]
    public async Task Read_RandomBytes_NeverCrashes()
    {
        var valid = await Zip(("a", "1"), ("b/c", "22"));
        for (var i = 0; i < 20_000; i++)
        {
            var mutated = Mutations.Of(valid, i);
            try
            {
                CanonicalZipReader.Open(new MemoryStream(mutated));
            }
            catch (ZipFaultException)
            {
                // Refused by name, as it should be.
            }
        }
    }

    // 4 GiB and more, and more than 65,534 entries: only here are the zip64 fields written.
    [Fact]
    public async Task Write_MoreThanZip32Holds_IsReadByOthersAndByUs()
    {
        if (!Gate.IsOpen) return;
        using var folder = new TemporaryFolder();
        const long huge = 4L * 1024 * 1024 * 1024 + 5;
        await using (var file = File.Create(folder.File("big.zip")))
        {
            var zip = new CanonicalZipWriter(file);
            await zip.AddAsync("a", huge, new Zeros(huge), withSm3: false, default);
            for (var i = 0; i < 66_000; i++) await zip.AddAsync($"b{i:d6}", 1, new MemoryStream([7]), withSm3: false, default);
            zip.Finish();
        }

        await using var written = File.OpenRead(folder.File("big.zip"));
        var ours = CanonicalZipReader.Open(written);
        Assert.Equal(66_001, ours.Entries.Count);
        Assert.Equal(ours.Entries[0].Crc, (await ours.DigestAsync(ours.Entries[0], default)).Crc);
        written.Position = 0;
        using var theirs = new ZipArchive(written);
        Assert.Equal(huge, theirs.GetEntry("a")!.Length);
        Assert.Equal(7, (await theirs.GetEntry("b065999")!.OpenAsync()).ReadByte());
    }

    private static async Task<byte[]> Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        var zip = new CanonicalZipWriter(bytes);
        foreach (var (name, content) in entries)
        {
            var data = Encoding.UTF8.GetBytes(content);
            await zip.AddAsync(name, data.Length, new MemoryStream(data), withSm3: true, default);
        }
        zip.Finish();
        return bytes.ToArray();
    }

    private sealed class Zeros(long length) : MemoryStream
    {
        private long left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = (int)Math.Min(left, buffer.Length);
            buffer.Span[..read].Clear();
            left -= read;
            return ValueTask.FromResult(read);
        }
    }
}
