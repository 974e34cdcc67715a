using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Takan.Media.Assembly;

/// <summary>
/// <c>timeline.json</c>: what lies where on the session's time line. All times are seconds from the session's start. The main
/// camera's parts and gaps fill the session without overlap.
/// </summary>
public sealed record Timeline
{
    public const string FileName = "timeline.json";

    public string Format { get; init; } = "takan-timeline/1";

    /// <summary>Digest of what was asked for; the same request is not worked on twice.</summary>
    public required string Request { get; init; }

    public required string Session { get; init; }

    public required DateTime StartUtc { get; init; }

    public required DateTime EndUtc { get; init; }

    public required double Seconds { get; init; }

    /// <summary>How far the wall clock was set during the session, s.</summary>
    public required double WallClockStep { get; init; }

    public required string MainPerson { get; init; }

    public required IReadOnlyList<ViewingFile> Viewing { get; init; }

    public required IReadOnlyList<PartFile> Parts { get; init; }

    /// <summary>Of the main camera.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    public required Totals Totals { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ToTheMillisecond() },
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static Timeline? FromJson(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Timeline>(json, Json);

    /// <summary>More digits would claim more than is known. Adding 0 turns -0 into 0.</summary>
    private sealed class ToTheMillisecond : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, 3) + 0.0);
    }
}

/// <summary>
/// One file of the viewing copy: picture of the main camera with its gaps, sound of all people. A session needs more than one
/// only where codec, rotation or (H.264) picture size change, which one stream cannot carry.
/// </summary>
public sealed record ViewingFile(string File, double From, double To, TrackCodec Codec, FrameSize Size, int Rotation);

/// <summary>One playable file of one person.</summary>
/// <param name="From">Of the file, s; picture and sound inside it begin at <see cref="Picture"/> and <see cref="Sound"/>.</param>
/// <param name="Rotation">Clockwise degrees to stand upright. MP4 carries it where every player looks, WebM where new players do.</param>
/// <param name="Turns">Turns of the phone that only the next key frame's file could take up: a player turns the picture itself.</param>
public sealed record PartFile
{
    public required string Part { get; init; }

    public required string Person { get; init; }

    public required string Role { get; init; }

    public required string File { get; init; }

    public required double From { get; init; }

    public required double To { get; init; }

    public Stretch? Picture { get; init; }

    public Stretch? Sound { get; init; }

    public TrackCodec? VideoCodec { get; init; }

    public FrameSize? Size { get; init; }

    public int Rotation { get; init; }

    public IReadOnlyList<Turn> Turns { get; init; } = [];

    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    public required IReadOnlyList<TrackFacts> Tracks { get; init; }

    /// <summary>What sound gained on picture between the first and the last minute before it was corrected, ms.</summary>
    public double ClockDrift { get; init; }
}

public sealed record Stretch(double From, double To)
{
    [JsonIgnore]
    public double Seconds => To - From;
}

/// <summary>What was found in one recording.</summary>
/// <param name="FirstLate">How late the first packet came against the quickest, ms; taken out.</param>
/// <param name="Drift">Of the sender's clock between the first and the last minute, ms; taken out above 40 ms.</param>
/// <param name="CutOff">Bytes at the end that hold no whole packet.</param>
/// <param name="Undecodable">Frames left out: in front of the first key frame, or with their head lost.</param>
public sealed record TrackFacts(
    string File, TrackKind Kind, double FirstLate, double Drift, int ClockSteps, long PacketsLost, long CutOff, int Undecodable);

/// <param name="Explained">False where nobody logged a cause: somebody has to look.</param>
public sealed record Gap(double From, double To, string Cause, bool Explained)
{
    [JsonIgnore]
    public double Seconds => To - From;
}

/// <summary>Sums over the main camera, s: <see cref="Parts"/> + <see cref="Gaps"/> = session.</summary>
public sealed record Totals(double Parts, double Gaps);

/// <summary>What could not be done. The recording itself stays where it is.</summary>
/// <param name="File">Name of the recording or copy concerned.</param>
/// <param name="Lasting">True where trying again cannot help.</param>
public sealed record Problem(string Part, string File, string Reason, string Detail, bool Lasting);
