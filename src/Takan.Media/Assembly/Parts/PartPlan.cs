namespace Takan.Media.Assembly;

/// <summary>One file to be made of a part: a run of its picture, and the sound of that time.</summary>
/// <param name="Sound">Null where the part has no sound, or none in this time.</param>
internal sealed record PartPlan(string Part, string Name, VideoRun? Run, PlacedTrack? Sound, double SoundFrom, double SoundTo)
{
    public IEnumerable<MediaFrame> SoundFrames =>
        Sound is null ? [] : Sound.Frames.Where(frame => frame.At >= SoundFrom && frame.At < SoundTo);

    /// <summary>Plans the files of one part: a new one for each run; sound in front of the first run and behind the last goes with those.</summary>
    public static IReadOnlyList<PartPlan> Plan(string part, IReadOnlyList<PlacedTrack> tracks)
    {
        var runs = tracks.Where(track => track.Recorded.Kind == TrackKind.Video).SelectMany(VideoRun.Cut).OrderBy(run => run.From).ToArray();
        var sound = tracks.FirstOrDefault(track => track.Recorded.Kind == TrackKind.Audio);
        if (runs.Length == 0)
            return sound is null ? [] : [new PartPlan(part, part, null, sound, double.MinValue, double.MaxValue)];
        return [.. runs.Select((run, i) => new PartPlan(
            part,
            i == 0 ? part : $"{part}-{i + 1}",
            run,
            sound,
            i == 0 ? double.MinValue : run.From,
            i + 1 == runs.Length ? double.MaxValue : runs[i + 1].From))];
    }
}
