using System.Globalization;
using Takan.Media.Assembly;

namespace Takan.Media.Tests.Assembly;

/// <param name="At">ms from the start of the take.</param>
sealed record EncodedFrame(double At, byte[] Data);

/// <summary>
/// A take made by ffmpeg: a moving picture that flashes white in its left half during the first tenth of each second, and a tone at the
/// same moments.
/// </summary>
static class Encoded
{
    private static readonly SemaphoreSlim One = new(1);
    private static readonly Dictionary<string, IReadOnlyList<EncodedFrame>> Made = [];

    public static Task<IReadOnlyList<EncodedFrame>> Vp8(double seconds, int width = 640, int height = 360) => Once(
        $"vp8 {seconds} {width} {height}", "ivf", Picture(seconds, width, height),
        ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "600k", "-g", "90"], Ivf);

    public static Task<IReadOnlyList<EncodedFrame>> H264(double seconds, int width = 640, int height = 360) => Once(
        $"h264 {seconds} {width} {height}", "h264", Picture(seconds, width, height),
        ["-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-profile:v", "baseline", "-threads", "1", "-b:v", "600k", "-g", "90"], H264Frames);

    public static Task<IReadOnlyList<EncodedFrame>> Opus(double seconds, int tone = 1000) => Once(
        $"opus {seconds} {tone}", "ogg", ["-f", "lavfi", "-i", Text($"aevalsrc='if(lt(mod(t,1),0.1),sin(2*PI*{tone}*t)*0.6,0)':s=48000:d={seconds}")],
        ["-c:a", "libopus", "-b:a", "32k", "-frame_duration", "20", "-page_duration", "20000"], OggPackets);

    private static string[] Picture(double seconds, int width, int height) =>
    [
        "-f", "lavfi", "-i",
        Text($"testsrc2=s={width}x{height}:r=30:d={seconds},drawbox=x=0:y=0:w=iw/2:h=ih:c=black:t=fill,drawbox=x=0:y=0:w=iw/2:h=ih:c=white:t=fill:enable='lt(mod(t,1),0.1)'"),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<EncodedFrame>> Once(
        string key, string extension, string[] input, string[] codec, Func<byte[], IReadOnlyList<EncodedFrame>> split)
    {
        await One.WaitAsync();
        try
        {
            if (Made.TryGetValue(key, out var frames))
                return frames;
            var file = Path.Combine(Path.GetTempPath(), $"takan-take-{Guid.CreateVersion7():N}.{extension}");
            await Tool.Run("ffmpeg", ["-nostdin", "-v", "error", .. input, .. codec, "-flags", "+bitexact", file]);
            Made[key] = frames = split(await File.ReadAllBytesAsync(file));
            File.Delete(file);
            return frames;
        }
        finally
        {
            One.Release();
        }
    }

    private static List<EncodedFrame> Ivf(byte[] file)
    {
        var frames = new List<EncodedFrame>();
        for (var at = 32; at < file.Length;)
        {
            var length = BitConverter.ToInt32(file, at);
            frames.Add(new EncodedFrame(BitConverter.ToInt64(file, at + 4) * 1000.0 / 30, file[(at + 12)..(at + 12 + length)]));
            at += 12 + length;
        }
        return frames;
    }

    /// <summary>One slice a frame; what stands before it belongs to it. Kept with start codes.</summary>
    private static List<EncodedFrame> H264Frames(byte[] file)
    {
        var frames = new List<EncodedFrame>();
        var units = new List<byte>();
        foreach (var unit in H264Units.SplitStartCodes(file))
        {
            units.AddRange([0, 0, 0, 1, .. unit]);
            if (H264Payload.UnitType(unit) > H264Payload.IdrSlice)
                continue;
            frames.Add(new EncodedFrame(frames.Count * 1000.0 / 30, [.. units]));
            units.Clear();
        }
        return frames;
    }

    /// <summary>Ogg (RFC 3533): the first two packets are heads.</summary>
    private static List<EncodedFrame> OggPackets(byte[] file)
    {
        var packets = new List<byte[]>();
        var packet = new List<byte>();
        for (var at = 0; at < file.Length;)
        {
            var segments = file.AsSpan(at + 27, file[at + 26]).ToArray();
            at += 27 + segments.Length;
            foreach (var segment in segments)
            {
                packet.AddRange(file.AsSpan(at, segment));
                at += segment;
                if (segment == 255)
                    continue;
                packets.Add([.. packet]);
                packet.Clear();
            }
        }
        return [.. packets.Skip(2).Select((data, i) => new EncodedFrame(i * 20 - OpusLead, data))];
    }

    /// <summary>The encoder's look-ahead (pre-skip 312 samples), ms: what the first packet holds before time 0.</summary>
    private const double OpusLead = 6.5;
}
