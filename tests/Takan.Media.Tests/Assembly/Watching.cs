using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Takan.Media.Tests.Assembly;

/// <summary>Plays a finished file as a viewer would, and measures what is seen and heard.</summary>
static partial class Watching
{
    /// <summary>Moments at which the left half of the upright picture turns white, s.</summary>
    public static async Task<double[]> Flashes(string file)
    {
        var (output, _) = await Tool.Run("ffmpeg", ["-nostdin", "-v", "error", "-i", file, "-an", "-vf", "crop=iw/4:ih/4:iw/8:ih*3/8,signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-", "-f", "null", "-"]);
        var seen = new List<double>();
        var before = 0.0;
        foreach (Match match in Brightness().Matches(Encoding.ASCII.GetString(output)))
        {
            var (at, light) = (Number(match.Groups["at"]), Number(match.Groups["light"]));
            if (light > 150 && before <= 150)
                seen.Add(at);
            before = light;
        }
        return [.. seen];
    }

    /// <summary>Moments at which a tone begins after at least 0.15 s of quiet, s.</summary>
    public static async Task<double[]> Beeps(string file)
    {
        const int Rate = 8000;
        var (raw, _) = await Tool.Run("ffmpeg", ["-nostdin", "-v", "error", "-i", file, "-vn", "-af", "aresample=async=1:first_pts=0", "-ac", "1", "-ar", "8000", "-f", "s16le", "-"]);
        var heard = new List<double>();
        var last = -1.0;
        for (var i = 0; i + 1 < raw.Length; i += 2)
        {
            if (Math.Abs((int)BitConverter.ToInt16(raw, i)) < 3000)
                continue;
            var at = i / 2.0 / Rate;
            if (at - last > 0.15)
                heard.Add(at);
            last = at;
        }
        return [.. heard];
    }

    /// <summary>The largest distance between a flash and its beep, s. Every flash must have one.</summary>
    public static double LargestOffset(double[] flashes, double[] beeps)
    {
        Assert.NotEmpty(flashes);
        Assert.NotEmpty(beeps);
        return flashes.Max(flash => beeps.Min(beep => Math.Abs(beep - flash)));
    }

    /// <summary>Decodes everything; whatever the decoder complains about.</summary>
    public static async Task<string> Complaints(string file) =>
        (await Tool.Run("ffmpeg", ["-nostdin", "-v", "warning", "-i", file, "-fps_mode", "passthrough", "-enc_time_base:v", "1:90000", "-f", "null", "-"])).Complaints;

    public static async Task<string> Probe(string file, string entries, string stream = "v:0")
    {
        var (output, _) = await Tool.Run("ffprobe", ["-v", "error", "-select_streams", stream, "-show_entries", entries, "-of", "csv=p=0", file]);
        return Encoding.ASCII.GetString(output).Trim();
    }

    public static async Task<double> Duration(string file) =>
        double.Parse(await Probe(file, "format=duration"), CultureInfo.InvariantCulture);

    /// <summary>Digests of the encoded pictures, as they lie in the file. H.264: of the slices alone.</summary>
    public static async Task<string[]> EncodedPictures(string file, bool h264 = false)
    {
        string[] slices = h264 ? ["-bsf:v", "h264_mp4toannexb,filter_units=pass_types=1-5"] : [];
        var (output, _) = await Tool.Run("ffmpeg", ["-nostdin", "-v", "error", "-i", file, "-map", "0:v", "-c", "copy", .. slices, "-f", "framehash", "-hash", "md5", "-"]);
        return [.. Encoding.ASCII.GetString(output).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',')[^1].Trim())];
    }

    /// <summary>Mean brightness and its spread at a moment: a still with words is dark and calm.</summary>
    public static async Task<double> BrightnessAt(string file, double at)
    {
        var (raw, _) = await Tool.Run("ffmpeg", ["-nostdin", "-v", "error", "-ss", at.ToString(CultureInfo.InvariantCulture), "-i", file, "-frames:v", "1", "-vf", "scale=64:64,format=gray", "-f", "rawvideo", "-"]);
        return raw.Average(value => (double)value);
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"pts_time:(?<at>[\d.]+)\s+lavfi\.signalstats\.YAVG=(?<light>[\d.]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Brightness();
}
