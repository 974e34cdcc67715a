using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Takan.Media.Assembly;

/// <param name="Programs">Every run of an external program with all that it said; empty where nothing had to be done.</param>
/// <param name="Reused">True where an earlier run had finished the same request.</param>
public sealed record ViewingCopyResult(Timeline Timeline, IReadOnlyList<ProgramRun> Programs, bool Reused);

/// <summary>
/// Turns a session's recordings into files that people can watch: one for each part, and one viewing copy of the main camera on
/// the session's time line. No picture is encoded again. Can be started as often as wanted; one at a time on a media node.
/// </summary>
public sealed partial class ViewingCopy(AssemblyOptions options) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    public async Task<ViewingCopyResult> Make(ViewingCopyRequest request, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            var digest = Digest(request);
            if (Finished(request.Folder, digest) is { } earlier)
                return new ViewingCopyResult(earlier, [], true);
            using var workshop = new Workshop(request.Folder, options);
            var timeline = await new SessionAssembly(workshop, options, request, digest).Make(cancel);
            var made = Path.Combine(workshop.Bench, Timeline.FileName);
            await File.WriteAllBytesAsync(made, timeline.ToJson(), cancel);
            workshop.Publish(made, Timeline.FileName);
            workshop.RemoveAllBut(timeline);
            return new ViewingCopyResult(timeline, workshop.Ffmpeg.Runs, false);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>The time line is written last: if it is there for the same request, so is all that it names.</summary>
    private static Timeline? Finished(string folder, string digest)
    {
        var file = Path.Combine(folder, Timeline.FileName);
        if (!File.Exists(file))
            return null;
        try
        {
            var timeline = Timeline.FromJson(File.ReadAllBytes(file));
            var whole = timeline is not null && timeline.Request == digest && timeline.Problems.All(problem => problem.Lasting)
                && timeline.Parts.Select(part => part.File).Concat(timeline.Viewing.Select(view => view.File))
                    .All(name => File.Exists(Path.Combine(folder, name)));
            return whole ? timeline : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Of the request and of the recordings' lengths: a recording that grew meanwhile is worked on again.</summary>
    private static string Digest(ViewingCopyRequest request)
    {
        foreach (var name in request.Tracks.Select(track => track.Part).Where(name => !SafeName().IsMatch(name)))
            throw new ArgumentException($"A part's name becomes a file's name and cannot be: {name}", nameof(request));
        var lengths = request.Tracks.Select(track => File.Exists(track.File) ? new FileInfo(track.File).Length : -1);
        var folderless = request with { Folder = "" };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { folderless, lengths })));
    }

    [GeneratedRegex(@"^(?!viewing)[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SafeName();
}
