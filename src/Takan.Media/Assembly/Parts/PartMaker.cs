namespace Takan.Media.Assembly;

/// <summary>Makes one playable file of one part: every frame as it was sent, each at its time.</summary>
internal sealed class PartMaker(Workshop workshop)
{
    public async Task<PartFile?> Make(PartPlan plan, CancellationToken cancel)
    {
        var raw = Path.Combine(workshop.Bench, $"{plan.Name}.mkv");
        var (facts, undecodable) = WriteRaw(plan, raw);
        if (facts is null)
        {
            workshop.Report(new Problem(plan.Part, plan.Name, "no frame can be decoded", $"{undecodable} frames", true));
            return null;
        }
        var copy = facts with { File = $"{plan.Name}.{(plan.Run?.Codec == TrackCodec.H264 ? "mp4" : "webm")}" };
        string[] arguments = ["-map", "0", "-c", "copy", .. plan.Run?.Codec == TrackCodec.H264 ? new[] { "-movflags", "+faststart" } : []];
        var making = new Making(plan.Part, copy.File, ["-i", raw], arguments, facts.Rotation, facts.To - facts.From, facts.Size ?? default);
        var seconds = await workshop.Finish(making, cancel);
        File.Delete(raw);
        return seconds is null ? null : copy;
    }

    private static (PartFile? Facts, int Undecodable) WriteRaw(PartPlan plan, string raw)
    {
        using var picture = plan.Run is null ? null : FrameStream.Picture(plan.Run.Source, plan.Run.Frames);
        using var sound = plan.Sound is null ? null : FrameStream.Sound(plan.Sound, plan.SoundFrames);
        var (seen, heard) = (picture is { Current: not null }, sound is { Current: not null });
        if (!seen && !heard)
            return (null, (picture?.Undecodable ?? 0) + (sound?.Undecodable ?? 0));
        var from = Math.Min(seen ? picture!.Current!.At : double.MaxValue, heard ? sound!.Current!.At : double.MaxValue);
        using (var writer = new MatroskaWriter(raw, seen ? picture!.Format(plan.Run!) : null, heard))
            FrameStream.Merge(writer, from, picture, sound);
        return (Describe(plan, from, seen ? picture : null, heard ? sound : null), 0);
    }

    private static PartFile Describe(PartPlan plan, double from, FrameStream? picture, FrameStream? sound)
    {
        var recorded = (plan.Run?.Source ?? plan.Sound!).Recorded;
        var shown = picture is null ? null : new Stretch(picture.From, plan.Run!.To);
        var heard = sound is null ? null : new Stretch(sound.From, sound.To + FrameStream.SoundFrame);
        var (audioDrift, videoDrift) = (plan.Sound?.Clock.Drift, plan.Run?.Source.Clock.Drift);
        return new PartFile
        {
            Part = plan.Part,
            Person = recorded.Person,
            Role = recorded.Role,
            File = plan.Name,
            From = from,
            To = Math.Max(shown?.To ?? from, heard?.To ?? from),
            Picture = shown,
            Sound = heard,
            VideoCodec = picture is null ? null : plan.Run!.Codec,
            Size = picture is null ? null : plan.Run!.Size,
            Rotation = picture is null ? 0 : plan.Run!.Rotation,
            Turns = plan.Run?.Turns ?? [],
            Pauses = plan.Run?.Pauses ?? [],
            Tracks = [.. new[] { picture, sound }.OfType<FrameStream>().Select(stream => stream.Facts)],
            ClockDrift = audioDrift - videoDrift ?? 0,
        };
    }
}
