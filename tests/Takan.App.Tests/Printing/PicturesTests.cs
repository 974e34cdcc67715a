using MetadataExtractor;
using Takan.Platform.Printing;
using Takan.Testing.Programs;

namespace Takan.App.Tests.Printing;

public sealed class PicturesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Pictures pictures = new();

    [Fact]
    public async Task Thumbnail_FitsAndIsAJpeg()
    {
        var thumbnail = await pictures.ThumbnailAsync(await OriginalAsync(), 320, CancellationToken.None);
        Assert.Equal((320, 240), SizeOf(thumbnail));
    }

    [Fact]
    public async Task Watermark_KeepsTheSize_AndLeavesTheOriginal()
    {
        var original = await OriginalAsync();
        var before = original.ToArray();
        var marked = await pictures.WatermarkAsync(original, ["环审踏〔2026〕0123", "100%{localtime} : '; 2026-12-01"], CancellationToken.None);
        Assert.Equal((1600, 1200), SizeOf(marked));
        Assert.Equal(before, original);
        Assert.NotEqual(original, marked);
    }

    [Fact]
    public async Task NotAPicture_IsRefused()
    {
        await Assert.ThrowsAsync<ProgramFailedException>(() => pictures.ThumbnailAsync([1, 2, 3], 320, CancellationToken.None));
    }

    [Fact]
    public async Task CanBeRead_WholePicture_AndNotOneThatIsCutShortOrOnlyAHead()
    {
        var whole = await OriginalAsync();
        await ChildProgram.RunAsync("ffmpeg", "-nostdin", "-y", "-v", "error", "-i", folder.File("a.jpg"), folder.File("a.png"));
        var png = await File.ReadAllBytesAsync(folder.File("a.png"));

        Assert.True(await pictures.CanBeReadAsync(whole, CancellationToken.None));
        Assert.True(await pictures.CanBeReadAsync(png, CancellationToken.None));
        Assert.False(await pictures.CanBeReadAsync(whole[..(whole.Length / 2)], CancellationToken.None));
        Assert.False(await pictures.CanBeReadAsync(png[..45], CancellationToken.None));
        Assert.False(await pictures.CanBeReadAsync("not a picture"u8.ToArray(), CancellationToken.None));
    }

    public void Dispose() => folder.Dispose();

    private async Task<byte[]> OriginalAsync()
    {
        await ChildProgram.RunAsync("ffmpeg", "-nostdin", "-y", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=1600x1200", "-frames:v", "1", folder.File("a.jpg"));
        return await File.ReadAllBytesAsync(folder.File("a.jpg"));
    }

    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        var directory = ImageMetadataReader.ReadMetadata(new MemoryStream(jpeg)).OfType<MetadataExtractor.Formats.Jpeg.JpegDirectory>().Single();
        return (directory.GetImageWidth(), directory.GetImageHeight());
    }
}
