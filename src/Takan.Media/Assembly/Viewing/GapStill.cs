using System.Globalization;

namespace Takan.Media.Assembly;

/// <summary>
/// The picture that stands where there is none: dark, with the time and the cause in words. Encoded once, in the codec, size and
/// rotation of the real picture beside it, so that one stream can carry both and no real frame is encoded again.
/// </summary>
internal sealed class GapStill(Ffmpeg ffmpeg, AssemblyOptions options, string folder)
{
    /// <summary>By its bare name: ffmpeg runs in the folder, and a path would have to be quoted twice.</summary>
    private const string WordsFile = "gap.txt";

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Two encoded key frames to be shown in turn (two of the same would break H.264's numbering), or null if ffmpeg failed.</summary>
    public async Task<IReadOnlyList<byte[]>?> Make(Gap gap, DateTime sessionStartUtc, PictureFormat format, CancellationToken cancel)
    {
        var upright = format.Rotation % 180 == 0 ? format.Size : new FrameSize(format.Size.Height, format.Size.Width);
        var letter = Math.Max(8, Math.Min(upright.Width, upright.Height) / 18);
        var words = Words(gap, sessionStartUtc, lettersInLine: Math.Max(6, upright.Width * 9 / 10 / letter));
        await File.WriteAllTextAsync(Path.Combine(folder, WordsFile), words, cancel);
        var made = Path.Combine(folder, format.Codec == TrackCodec.H264 ? "gap.h264" : "gap.ivf");
        string[] canvas = ["-f", "lavfi", "-i", $"color=c=0x20262B:s={upright.Width}x{upright.Height}:r=30"];
        var run = await ffmpeg.Make(made, canvas, ["-vf", Draw(letter, format.Rotation), "-frames:v", "2", .. Encode(format.Codec)], 1, cancel);
        if (!run.Succeeded)
            return null;
        var bytes = await File.ReadAllBytesAsync(made, cancel);
        var frames = format.Codec == TrackCodec.H264 ? SplitH264(bytes) : SplitIvf(bytes);
        return frames.Count == 2 ? frames : null;
    }

    internal static string Words(Gap gap, DateTime sessionStartUtc, int lettersInLine)
    {
        var from = sessionStartUtc.AddSeconds(gap.From) + Beijing;
        var cause = string.Join('\n', gap.Cause.Chunk(lettersInLine).Select(line => new string(line)));
        return $"无画面 {from:HH:mm:ss}\n{Lasting(gap.Seconds)}\n{cause}";
    }

    private static string Lasting(double seconds) => seconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} 秒")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60} 分 {(int)seconds % 60} 秒");

    private string Draw(int letter, int rotation)
    {
        var turn = rotation switch { 90 => ",transpose=cclock", 180 => ",hflip,vflip", 270 => ",transpose=clock", _ => "" };
        return $"drawtext=font='{options.Font}':textfile={WordsFile}:expansion=none:fontcolor=white"
            + $":fontsize={letter}:line_spacing={letter / 2}:x=(w-text_w)/2:y=(h-text_h)/2{turn},format=yuv420p";
    }

    private static string[] Encode(TrackCodec codec) => codec == TrackCodec.H264
        ? ["-c:v", "libx264", "-threads", "1", "-profile:v", "baseline", "-g", "1", "-crf", "23", "-f", "h264"]
        : ["-c:v", "libvpx", "-threads", "1", "-g", "1", "-crf", "20", "-b:v", "2M", "-auto-alt-ref", "0", "-f", "ivf"];

    private static List<byte[]> SplitIvf(byte[] file)
    {
        var frames = new List<byte[]>();
        for (var at = 32; at + 12 <= file.Length;)
        {
            var length = BitConverter.ToInt32(file, at);
            frames.Add(file[(at + 12)..(at + 12 + length)]);
            at += 12 + length;
        }
        return frames;
    }

    /// <summary>A frame ends with its slice; parameter sets and notes stand in front of it.</summary>
    private static List<byte[]> SplitH264(byte[] file)
    {
        var frames = new List<byte[]>();
        var units = new List<byte[]>();
        foreach (var unit in H264Units.SplitStartCodes(file))
        {
            units.Add(unit);
            if (H264Payload.UnitType(unit) != H264Payload.IdrSlice)
                continue;
            frames.Add(H264Units.Join(units));
            units.Clear();
        }
        return frames;
    }
}
