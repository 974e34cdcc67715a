using Takan.Media.Assembly;
using Xunit.Abstractions;

namespace Takan.Media.Tests.Assembly;

/// <summary>A recorded session in a folder of its own.</summary>
sealed class Session(double seconds) : IDisposable
{
    public static readonly DateTime Start = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    private readonly List<RecordedTrack> tracks = [];
    private readonly List<RecordedGap> gaps = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("takan-assembly-").FullName;

    public string Copies => Path.Combine(Folder, "copies");

    public AssemblyOptions Options { get; } = new();

    public string Copy(string name) => Path.Combine(Copies, name);

    /// <param name="at">Capture of the first frame, s from the session's start.</param>
    public Session Record(string part, TrackCodec codec, double at, IReadOnlyList<EncodedFrame> frames, Func<MjrWriter, MjrWriter>? change = null, string suffix = ".mjr")
    {
        var kind = codec == TrackCodec.Opus ? TrackKind.Audio : TrackKind.Video;
        var writer = new MjrWriter { Codec = codec, CapturedUtc = Start.AddSeconds(at), Frames = frames };
        var file = Path.Combine(Folder, $"{part}-{kind}{suffix}".ToLowerInvariant());
        (change?.Invoke(writer) ?? writer).WriteTo(file);
        return Add(part, kind, file, at, at + frames[^1].At / 1000);
    }

    public Session Add(string part, TrackKind kind, string file, double from, double to)
    {
        var person = part.Split('-')[0];
        tracks.Add(new RecordedTrack(part, person, person, kind, file, TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to)));
        return this;
    }

    public Session Gap(double from, double to, string cause)
    {
        gaps.Add(new RecordedGap("applicant", TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to), cause));
        return this;
    }

    public ViewingCopyRequest Request => new()
    {
        Session = "S1",
        StartUtc = Start,
        EndUtc = Start.AddSeconds(seconds),
        Length = TimeSpan.FromSeconds(seconds),
        MainPerson = "applicant",
        Tracks = tracks,
        Gaps = gaps,
        Folder = Copies,
    };

    public async Task<ViewingCopyResult> Assemble(ITestOutputHelper? print = null)
    {
        using var copy = new ViewingCopy(Options);
        var result = await copy.Make(Request, CancellationToken.None);
        var took = result.Programs.Sum(run => run.Took.TotalSeconds);
        print?.WriteLine($"{seconds} s of session, {result.Programs.Count} programs, {took:0.00} s in them");
        foreach (var problem in result.Timeline.Problems)
            print?.WriteLine(problem.ToString());
        return result;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
