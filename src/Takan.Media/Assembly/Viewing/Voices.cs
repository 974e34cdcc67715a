using System.Globalization;

namespace Takan.Media.Assembly;

/// <summary>The sound of everybody: one stream a person on the session's time line, mixed by ffmpeg.</summary>
internal static class Voices
{
    private static ReadOnlySpan<byte> OpusSilence => [0xF8, 0xFF, 0xFE];

    /// <returns>One file a person who was heard in this time.</returns>
    public static IReadOnlyList<string> Write(IReadOnlyList<PlacedTrack> sound, double from, double to, string name)
    {
        var files = new List<string>();
        foreach (var person in sound.GroupBy(track => track.Recorded.Person))
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{files.Count}.mka");
            using var writer = new MatroskaWriter(file, null, sound: true);
            writer.Write(MatroskaWriter.Sound, 0, key: true, OpusSilence);
            var tracks = person.OrderBy(track => track.Frames[0].At).ToArray();
            for (var i = 0; i < tracks.Length; i++)
            {
                var end = i + 1 < tracks.Length ? Math.Min(to, tracks[i + 1].Frames[0].At) : to;
                WriteTrack(writer, tracks[i], from, end);
            }
            files.Add(file);
        }
        return files;
    }

    /// <summary>Holes become silence, drift is followed, nobody is made quieter because others are there, the sum does not clip.</summary>
    public static string Mix(int voices, double seconds)
    {
        var length = string.Create(CultureInfo.InvariantCulture, $"apad,atrim=0:{seconds:0.000},asetpts=N/SR/TB[sound]");
        if (voices == 0)
            return $"anullsrc=r=48000:cl=mono,{length}";
        var inputs = Enumerable.Range(1, voices).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"[{i}:a]aresample=48000:async=100:first_pts=0,aformat=channel_layouts=mono[v{i}];"));
        var mixed = string.Concat(Enumerable.Range(1, voices).Select(i => string.Create(CultureInfo.InvariantCulture, $"[v{i}]")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Concat(inputs)}{mixed}amix=inputs={voices}:duration=longest:normalize=0,alimiter=limit=0.95:level=0,{length}");
    }

    private static void WriteTrack(MatroskaWriter writer, PlacedTrack track, double from, double to)
    {
        using var stream = FrameStream.Sound(track, track.Frames.Where(frame => frame.At >= from && frame.At < to));
        for (; stream.Current is { } frame; stream.Advance())
            writer.Write(MatroskaWriter.Sound, frame.At - from, key: true, stream.Data);
    }
}
