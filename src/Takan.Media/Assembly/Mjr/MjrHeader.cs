using System.Text.Json;

namespace Takan.Media.Assembly;

public enum TrackKind
{
    Audio,
    Video,
}

public enum TrackCodec
{
    Opus,
    Vp8,
    H264,
}

/// <summary>The JSON header of a Janus recording (record.c of Janus 1.x, format <c>MJR00002</c>).</summary>
/// <param name="FirstPacketUtc">Wall clock of the media node when the first packet was written; the clock may step later.</param>
/// <param name="OrientationExtension">RTP extension id of <c>urn:3gpp:video-orientation</c>, if the browser uses it.</param>
public sealed record MjrHeader(TrackKind Kind, TrackCodec Codec, DateTime FirstPacketUtc, int? OrientationExtension)
{
    private const string Orientation = "urn:3gpp:video-orientation";

    /// <summary>RTP ticks in a millisecond: 48 kHz for Opus, 90 kHz for every video.</summary>
    public int TicksPerMillisecond => Kind == TrackKind.Audio ? 48 : 90;

    internal static MjrHeader? Parse(ReadOnlySpan<byte> json, out string fault)
    {
        fault = "";
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return Parse(document.RootElement, out fault);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException or OverflowException)
        {
            fault = $"the header is not what Janus writes: {e.Message}";
            return null;
        }
    }

    private static MjrHeader? Parse(JsonElement root, out string fault)
    {
        var type = root.GetProperty("t").GetString();
        var codec = root.GetProperty("c").GetString();
        fault = $"unknown kind or codec: {type}/{codec}";
        if (root.TryGetProperty("e", out var encrypted) && encrypted.GetBoolean())
        {
            fault = "the media is encrypted end to end";
            return null;
        }
        (TrackKind Kind, TrackCodec Codec)? known = (type, codec) switch
        {
            ("a", "opus") => (TrackKind.Audio, TrackCodec.Opus),
            ("v", "vp8") => (TrackKind.Video, TrackCodec.Vp8),
            ("v", "h264") => (TrackKind.Video, TrackCodec.H264),
            _ => null,
        };
        if (known is not { } found)
            return null;
        fault = "";
        var first = DateTime.UnixEpoch.AddMicroseconds(root.GetProperty("u").GetInt64());
        return new MjrHeader(found.Kind, found.Codec, first, ExtensionId(root));
    }

    private static int? ExtensionId(JsonElement root)
    {
        if (!root.TryGetProperty("x", out var extensions))
            return null;
        foreach (var extension in extensions.EnumerateObject())
        {
            if (extension.Value.GetString() == Orientation)
                return int.Parse(extension.Name, System.Globalization.CultureInfo.InvariantCulture);
        }
        return null;
    }
}
