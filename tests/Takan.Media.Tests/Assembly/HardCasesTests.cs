using Takan.Media.Assembly;
using Xunit.Abstractions;

namespace Takan.Media.Tests.Assembly;

/// <summary>What phones, networks and a dying media server leave behind.</summary>
public sealed class HardCasesTests(ITestOutputHelper print)
{
    [Fact]
    public async Task Make_JanusKilled_CutOffFileIsUsedAsFarAsItGoes()
    {
        var take = await Encoded.Vp8(6);
        using var session = new Session(7);
        session.Record("applicant-1", TrackCodec.Vp8, 0.2, take, suffix: ".mjr.part");
        session.Record("applicant-1", TrackCodec.Opus, 0.2, await Encoded.Opus(6), suffix: ".mjr.part");
        var file = Path.Combine(session.Folder, "applicant-1-video.mjr.part");
        using (var cut = new FileStream(file, FileMode.Open))
            cut.SetLength(cut.Length * 3 / 4 / 4096 * 4096);

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        var part = Assert.Single(timeline.Parts);
        Assert.InRange(part.Tracks.Single(track => track.Kind == TrackKind.Video).CutOff, 1, 4096);
        Assert.InRange(part.Picture!.Seconds, 3.5, 5.5);
        Assert.InRange(part.Sound!.Seconds, 5.9, 6.1);
        Assert.Equal(7, timeline.Totals.Parts + timeline.Totals.Gaps, 3);
        var flashes = await Watching.Flashes(session.Copy(part.File));
        Assert.True(Watching.LargestOffset(flashes, await Watching.Beeps(session.Copy(part.File))) < 0.1);
    }

    [Theory]
    [InlineData(TrackCodec.Vp8)]
    [InlineData(TrackCodec.H264)]
    public async Task Make_PhoneHeldUpright_CopySaysHowToTurn(TrackCodec codec)
    {
        var take = codec == TrackCodec.Vp8 ? await Encoded.Vp8(4) : await Encoded.H264(4);
        using var session = new Session(5);
        session.Record("applicant-1", codec, 0.5, take, writer => new MjrWriter
        {
            Codec = codec,
            CapturedUtc = writer.CapturedUtc,
            Frames = take,
            Turns = _ => 1,
        });

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        var part = Assert.Single(timeline.Parts);
        Assert.Equal((90, new FrameSize(640, 360)), (part.Rotation, part.Size));
        foreach (var file in new[] { part.File, Assert.Single(timeline.Viewing).File }.Select(session.Copy))
        {
            Assert.Empty(await Watching.Complaints(file));
            if (codec == TrackCodec.H264)
                Assert.Contains("-90", await Watching.Probe(file, "stream_side_data=rotation"), StringComparison.Ordinal);
            else
                Assert.Equal(-90, WebmReader.PoseRoll(await File.ReadAllBytesAsync(file)));
        }
    }

    [Fact]
    public async Task Make_PhoneTurnedInMidCall_NextKeyFrameBeginsUprightFile()
    {
        var take = await Encoded.Vp8(8);
        using var session = new Session(8);
        session.Record("applicant-1", TrackCodec.Vp8, 0, take, writer => new MjrWriter
        {
            Codec = TrackCodec.Vp8,
            CapturedUtc = writer.CapturedUtc,
            Frames = take,
            Turns = at => at < 4500 ? 0 : 3,
        });

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Equal([0, 270], timeline.Parts.Select(part => part.Rotation));
        var turn = Assert.Single(timeline.Parts[0].Turns);
        Assert.Equal(270, turn.Rotation);
        Assert.InRange(turn.At, 4.4, 4.7);
        Assert.Equal([0, 270], timeline.Viewing.Select(view => view.Rotation));
        Assert.Equal(timeline.Viewing[0].To, timeline.Viewing[1].From);
    }

    [Theory]
    [InlineData(TrackCodec.Vp8, 1)]
    [InlineData(TrackCodec.H264, 2)]
    public async Task Make_SizeChanges_EachSizeIsAPartOfItsOwn(TrackCodec codec, int viewingFiles)
    {
        var wide = codec == TrackCodec.Vp8 ? await Encoded.Vp8(4) : await Encoded.H264(4);
        var tall = codec == TrackCodec.Vp8 ? await Encoded.Vp8(4, 360, 640) : await Encoded.H264(4, 360, 640);
        EncodedFrame[] take = [.. wide, .. tall.Select(frame => frame with { At = frame.At + 4000 })];
        using var session = new Session(8.5);
        session.Record("applicant-1", codec, 0.3, take).Record("applicant-1", TrackCodec.Opus, 0.3, await Encoded.Opus(8));

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        Assert.Equal([new FrameSize(640, 360), new FrameSize(360, 640)], timeline.Parts.Select(part => part.Size!.Value));
        foreach (var part in timeline.Parts)
        {
            var file = session.Copy(part.File);
            Assert.Empty(await Watching.Complaints(file));
            var offset = Watching.LargestOffset(await Watching.Flashes(file), await Watching.Beeps(file));
            Assert.True(offset < 0.1, $"{part.File}: {offset}");
        }
        Assert.Equal(viewingFiles, timeline.Viewing.Count);
        foreach (var view in timeline.Viewing)
            Assert.InRange(await Watching.Duration(session.Copy(view.File)), view.To - view.From - 0.3, view.To - view.From + 0.3);
        Assert.Equal(8.5, timeline.Totals.Parts + timeline.Totals.Gaps, 3);
    }

    [Fact]
    public async Task Make_CodecChangesOnReturn_ViewingCopyGoesOnInASecondFile()
    {
        using var session = new Session(10);
        session.Record("applicant-1", TrackCodec.Vp8, 0.5, await Encoded.Vp8(4));
        session.Record("applicant-2", TrackCodec.H264, 5.5, await Encoded.H264(4)).Gap(4.5, 5.5, "刷新页面");

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        Assert.Equal(["viewing-1.webm", "viewing-2.mp4"], timeline.Viewing.Select(view => view.File));
        Assert.Contains(timeline.Gaps, gap => gap.Cause == "刷新页面");
        Assert.Equal(10, timeline.Viewing.Sum(view => view.To - view.From), 3);
    }

    [Fact]
    public async Task Make_OnlySound_ViewingCopyIsAStillWithSound()
    {
        using var session = new Session(5);
        session.Record("applicant-1", TrackCodec.Opus, 0.5, await Encoded.Opus(4)).Gap(0, 5, "摄像头未开启");

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        Assert.Equal((0, 5), (timeline.Totals.Parts, timeline.Totals.Gaps));
        Assert.Equal("摄像头未开启", Assert.Single(timeline.Gaps).Cause);
        Assert.Null(Assert.Single(timeline.Parts).Picture);
        var viewing = session.Copy(Assert.Single(timeline.Viewing).File);
        Assert.Equal([0.5, 1.5, 2.5, 3.5], (await Watching.Beeps(viewing)).Select(at => Math.Round(at, 1)));
        Assert.Equal("1280,720", await Watching.Probe(viewing, "stream=width,height"));
    }

    [Fact]
    public async Task Make_NothingReceived_EachFileIsNamedAndTheTimeLineIsStillFull()
    {
        using var session = new Session(20);
        var empty = Path.Combine(session.Folder, "empty.mjr");
        await File.WriteAllBytesAsync(empty, []);
        var headless = Path.Combine(session.Folder, "headless.mjr");
        await File.WriteAllTextAsync(headless, "MJR00002");
        var foreign = Path.Combine(session.Folder, "foreign.mjr");
        await File.WriteAllTextAsync(foreign, "this is not a recording at all");
        session.Add("applicant-1", TrackKind.Video, empty, 1, 4).Add("applicant-2", TrackKind.Video, headless, 5, 8);
        session.Add("applicant-3", TrackKind.Video, foreign, 9, 12).Add("applicant-4", TrackKind.Video, Path.Combine(session.Folder, "gone.mjr"), 13, 16);

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Equal(
            [("empty.mjr", "Empty"), ("headless.mjr", "Empty"), ("foreign.mjr", "NotARecording"), ("gone.mjr", "Missing")],
            timeline.Problems.Select(problem => (problem.File, problem.Reason)));
        var gap = Assert.Single(timeline.Gaps);
        Assert.Equal((0, 20), (gap.From, gap.To));
        Assert.Contains("录像为空", gap.Cause, StringComparison.Ordinal);
        Assert.InRange(await Watching.Duration(session.Copy(Assert.Single(timeline.Viewing).File)), 19.5, 20.5);
    }

    [Fact]
    public async Task Make_PacketsLost_ArePassedOnAndCounted()
    {
        var take = await Encoded.Vp8(6);
        using var session = new Session(6);
        session.Record("applicant-1", TrackCodec.Vp8, 0, take, writer => new MjrWriter
        {
            Codec = TrackCodec.Vp8,
            CapturedUtc = writer.CapturedUtc,
            Frames = take,
            Lose = number => number % 97 == 50,
        });

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        var facts = Assert.Single(Assert.Single(timeline.Parts).Tracks);
        Assert.InRange(facts.PacketsLost, 1, 20);
        Assert.Equal(take.Count - facts.Undecodable, (await Watching.EncodedPictures(session.Copy(timeline.Parts[0].File))).Length);
    }
}
