namespace Takan.Media.Assembly;

/// <summary>Makes one file of the viewing copy: the camera's frames as they are, stills on its gaps, and the sound of all people mixed.</summary>
internal sealed class ReelMaker(Workshop workshop, AssemblyOptions options, DateTime sessionStartUtc)
{
    public async Task<ViewingFile?> Make(Reel reel, string name, IReadOnlyList<PlacedTrack> sound, CancellationToken cancel)
    {
        var format = Describe(reel);
        var picture = Path.Combine(workshop.Bench, $"{name}.mkv");
        if (!await WritePicture(reel, format, picture, cancel))
            return null;
        var voices = Voices.Write(sound, reel.From, reel.To, Path.Combine(workshop.Bench, name));
        var mp4 = reel.Codec == TrackCodec.H264;
        var length = reel.To - reel.From;
        string[] arguments =
        [
            "-filter_complex", Voices.Mix(voices.Count, length),
            "-map", "0:v", "-c:v", "copy", "-map", "[sound]", "-c:a", "libopus", "-b:a", "48k",
            .. mp4 ? new[] { "-movflags", "+faststart" } : [],
        ];
        var file = $"{name}.{(mp4 ? "mp4" : "webm")}";
        string[] inputs = ["-i", picture, .. voices.SelectMany(voice => new[] { "-i", voice })];
        var seconds = await workshop.Finish(new Making("viewing", file, inputs, arguments, reel.Rotation, length, reel.Size), cancel);
        foreach (var used in voices.Append(picture))
            File.Delete(used);
        return seconds is null ? null : new ViewingFile(file, reel.From, reel.To, reel.Codec, reel.Size, reel.Rotation);
    }

    private static PictureFormat Describe(Reel reel)
    {
        if (reel.First is not { Codec: TrackCodec.H264 } first)
            return new PictureFormat(reel.Codec, reel.Size, reel.Rotation, []);
        using var stream = FrameStream.Picture(first.Source, first.Frames);
        return stream.Format(first);
    }

    private async Task<bool> WritePicture(Reel reel, PictureFormat format, string path, CancellationToken cancel)
    {
        var stills = new GapStill(workshop.Ffmpeg, options, workshop.Bench);
        using var writer = new MatroskaWriter(path, format, sound: false);
        foreach (var piece in reel.Pieces)
        {
            if (piece.Run is { } run)
            {
                WriteRun(writer, reel, piece, run);
                format = format with { Size = run.Size };
                continue;
            }
            if (await stills.Make(piece.Gap!, sessionStartUtc, format, cancel) is not { } frames)
            {
                var said = workshop.Ffmpeg.Runs[^1].Errors;
                workshop.Report(new Problem("viewing", Path.GetFileName(path), "the picture of a gap could not be made", said, false));
                return false;
            }
            WriteStill(writer, piece.From - reel.From, piece.To - reel.From, frames);
        }
        return true;
    }

    private static void WriteRun(MatroskaWriter writer, Reel reel, Piece piece, VideoRun run)
    {
        using var stream = FrameStream.Picture(run.Source, [.. run.Frames.TakeWhile(frame => frame.At < piece.To)]);
        var first = true;
        for (; stream.Current is { } frame; stream.Advance())
        {
            writer.Write(MatroskaWriter.Picture, (first ? piece.From : frame.At) - reel.From, frame.Key, stream.Data);
            first = false;
        }
    }

    /// <summary>
    /// One frame a second, in long gaps one each ten, so that a player can jump into it. Two close ones end it: a file's last
    /// frame is taken to last as long as the one before.
    /// </summary>
    private static void WriteStill(MatroskaWriter writer, double from, double to, IReadOnlyList<byte[]> frames)
    {
        var step = to - from > 60 ? 10 : 1;
        var count = 0;
        for (var at = from; at < to - 0.15; at += step)
            writer.Write(MatroskaWriter.Picture, at, key: true, frames[count++ % 2]);
        writer.Write(MatroskaWriter.Picture, to - 0.1, key: true, frames[count++ % 2]);
        writer.Write(MatroskaWriter.Picture, to - 0.05, key: true, frames[count % 2]);
    }
}
