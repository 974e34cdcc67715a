using Takan.Evidence.Durability;

namespace Takan.Media.Assembly;

/// <summary>The folder of one session's copies, and the one inside it where unfinished work lies. What a died run left there is thrown away.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly string folder;
    private readonly List<Problem> problems = [];

    public Workshop(string folder, AssemblyOptions options)
    {
        this.folder = Path.GetFullPath(folder);
        Bench = Path.Combine(this.folder, ".unfinished");
        Dispose();
        Directory.CreateDirectory(Bench);
        Ffmpeg = new Ffmpeg(options, Bench);
    }

    public string Bench { get; }

    public Ffmpeg Ffmpeg { get; }

    public IReadOnlyList<Problem> Problems => problems;

    public void Report(Problem problem) => problems.Add(problem);

    /// <summary>
    /// Makes a playable file of raw frames, looks whether it plays, and gives it its name only once it is on disk.
    /// </summary>
    /// <returns>Length in s, or null: the problem is then reported.</returns>
    public async Task<double?> Finish(Making making, CancellationToken cancel)
    {
        var made = Path.Combine(Bench, making.Name);
        var run = await Ffmpeg.Make(made, making.Inputs, making.Arguments, making.Seconds, cancel);
        if (!run.Succeeded)
            return Refuse(making, "ffmpeg could not write the file", run.Errors);
        if (making.Rotation != 0 && !(making.IsMp4 ? Mp4Rotation.Write(made, making.Rotation) : WebmRotation.Write(made, making.Rotation)))
            Report(new Problem(making.Part, making.Name, "rotation is only in the time line, not in the file", "no place found for it", true));
        if (await Ffmpeg.Probe(made, cancel) is not { } probed)
            return Refuse(making, "the file does not play", Ffmpeg.Runs[^1].Errors);
        if (Math.Abs(probed.Seconds - making.Seconds) > 1 || probed.Size != making.Size)
            return Refuse(making, "the file is not what it should be", FormattableString.Invariant($"{probed} instead of {making.Seconds:0.00} s, {making.Size}"));
        Publish(made, making.Name);
        return probed.Seconds;
    }

    /// <summary>fsync, rename, fsync of the folder: a name in the folder means a whole file.</summary>
    public void Publish(string made, string name)
    {
        DurableFile.SyncExisting(made);
        DurableFolder.Replace(made, Path.Combine(folder, name));
        DurableFolder.Sync(folder);
    }

    /// <summary>Playable files of an earlier request, which no time line names any more.</summary>
    public void RemoveAllBut(Timeline timeline)
    {
        var named = timeline.Parts.Select(part => part.File).Concat(timeline.Viewing.Select(view => view.File)).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".webm" or ".mp4"))
        {
            if (!named.Contains(Path.GetFileName(file)))
                DurableFolder.Unlink(file);
        }
        DurableFolder.Sync(folder);
    }

    public void Dispose()
    {
        if (Directory.Exists(Bench))
            Directory.Delete(Bench, recursive: true);
    }

    private double? Refuse(Making making, string reason, string detail)
    {
        Report(new Problem(making.Part, making.Name, reason, detail, false));
        return null;
    }
}

/// <summary>A file to be made by ffmpeg.</summary>
/// <param name="Seconds">How long it must be, ± 1 s.</param>
/// <param name="Size">Of the encoded picture; 0 × 0 without one.</param>
internal sealed record Making(
    string Part, string Name, IReadOnlyList<string> Inputs, IReadOnlyList<string> Arguments, int Rotation, double Seconds, FrameSize Size)
{
    public bool IsMp4 => Name.EndsWith(".mp4", StringComparison.Ordinal);
}
