namespace Takan.Platform.Printing;

/// <summary>Copies of pictures for screens and papers. The original is never touched.</summary>
public sealed class Pictures
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Turned upright, no larger than asked, without the place and time that cameras write into files.</summary>
    /// <param name="longestSide">Pixels.</param>
    /// <exception cref="ProgramFailedException">Not a picture that can be read.</exception>
    public async Task<byte[]> ThumbnailAsync(byte[] original, int longestSide, CancellationToken cancellationToken) =>
        await CopyAsync(original, (folder, cancel) => ProgramRun.RunAsync(
            "vipsthumbnail", ["in", "--size", $"{longestSide}x{longestSide}>", "-o", Path.Combine(folder, "out.jpg") + "[Q=82,strip]"], folder, Limit, cancel), cancellationToken);

    /// <summary>Whether the whole picture can be decoded, to its last row; a head without a body cannot.</summary>
    public async Task<bool> CanBeReadAsync(byte[] original, CancellationToken cancellationToken)
    {
        try
        {
            // The average needs every pixel.
            await InFolderAsync(original, async (folder, cancel) =>
            {
                await ProgramRun.RunAsync("vips", ["avg", "in[fail_on=truncated]"], folder, Limit, cancel);
                return true;
            }, cancellationToken);
            return true;
        }
        catch (ProgramFailedException)
        {
            return false;
        }
    }

    /// <summary>A copy with lines of text burnt into its lower left corner.</summary>
    /// <exception cref="ProgramFailedException">Not a picture that can be read.</exception>
    public async Task<byte[]> WatermarkAsync(byte[] original, IReadOnlyList<string> lines, CancellationToken cancellationToken) =>
        await CopyAsync(original, async (folder, cancel) =>
        {
            // In a file, so that no sign in it can become an instruction to the filter.
            await File.WriteAllTextAsync(Path.Combine(folder, "words.txt"), string.Join('\n', lines), cancel);
            await ProgramRun.RunAsync("ffmpeg", ["-nostdin", "-v", "error", "-i", "in", "-vf", Filter, "-frames:v", "1", "-q:v", "2", "out.jpg"], folder, Limit, cancel);
        }, cancellationToken);

    // Type in proportion to the picture: a twelve-megapixel still and a video frame look alike.
    private const string Filter =
        "drawtext=font='LXGW WenKai':textfile=words.txt:expansion=none:x=h/40:y=h-th-h/40:fontsize=h/36:fontcolor=white:box=1:boxcolor=black@0.45:boxborderw=16:line_spacing=8";

    private static Task<byte[]> CopyAsync(byte[] original, Func<string, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        InFolderAsync(original, async (folder, cancel) =>
        {
            await work(folder, cancel);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "out.jpg"), cancel);
        }, cancellationToken);

    private static async Task<T> InFolderAsync<T>(byte[] original, Func<string, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("takan-picture-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "in"), original, cancellationToken);
            return await work(folder.FullName, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
