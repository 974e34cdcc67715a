using System.Globalization;
using System.Text.Json;

namespace Takan.Media.Assembly;

/// <summary>What ffprobe says of a finished file. Times in s; no picture: size 0 × 0.</summary>
internal sealed record Probed(double Seconds, IReadOnlyList<string> Codecs, FrameSize Size);

/// <summary>ffmpeg and ffprobe, run in one folder, with every run kept.</summary>
internal sealed class Ffmpeg(AssemblyOptions options, string folder)
{
    private readonly List<ProgramRun> runs = [];

    public IReadOnlyList<ProgramRun> Runs => runs;

    /// <param name="seconds">How long the file will play.</param>
    public async Task<ProgramRun> Make(string file, IEnumerable<string> inputs, IEnumerable<string> arguments, double seconds, CancellationToken cancel)
    {
        string[] line = ["-nostdin", "-y", "-v", "warning", .. inputs, .. arguments, "-fflags", "+bitexact", "-flags", "+bitexact", file];
        return await Keep(options.Ffmpeg, line, options.Limit + options.LimitPerSecond * seconds, cancel);
    }

    /// <summary>Null, with the words of ffprobe in <see cref="Runs"/>, where the file cannot be played.</summary>
    public async Task<Probed?> Probe(string file, CancellationToken cancel)
    {
        string[] line = ["-v", "error", "-show_entries", "format=duration:stream=codec_name,width,height", "-of", "json", file];
        var run = await Keep(options.Ffprobe, line, options.Limit, cancel);
        if (!run.Succeeded)
            return null;
        using var json = JsonDocument.Parse(run.Output);
        var streams = json.RootElement.GetProperty("streams").EnumerateArray().ToArray();
        var picture = Array.Find(streams, stream => stream.TryGetProperty("width", out _));
        var size = picture.ValueKind == JsonValueKind.Undefined
            ? default
            : new FrameSize(picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32());
        var format = json.RootElement.GetProperty("format");
        var seconds = format.TryGetProperty("duration", out var duration) ? double.Parse(duration.GetString()!, CultureInfo.InvariantCulture) : 0;
        return new Probed(seconds, [.. streams.Select(stream => stream.GetProperty("codec_name").GetString()!)], size);
    }

    private async Task<ProgramRun> Keep(string program, string[] line, TimeSpan limit, CancellationToken cancel)
    {
        var run = await ExternalProgram.Run(program, line, folder, limit, cancel);
        runs.Add(run);
        return run;
    }
}
