using Takan.Media.Assembly;
using Xunit.Abstractions;

namespace Takan.Media.Tests.Assembly;

public sealed class ViewingCopyTests(ITestOutputHelper print)
{
    private const double InSync = 0.1;

    [Theory]
    [InlineData(TrackCodec.Vp8)]
    [InlineData(TrackCodec.H264)]
    public async Task Make_FirstPictureLate_IsInSyncAndNotTranscoded(TrackCodec codec)
    {
        var take = codec == TrackCodec.Vp8 ? await Encoded.Vp8(12) : await Encoded.H264(12);
        using var session = new Session(13);
        session.Record("applicant-1", codec, 0.4, take, writer => new MjrWriter
        {
            Codec = codec,
            CapturedUtc = writer.CapturedUtc,
            Frames = take,
            FirstLate = 350,
        });
        session.Record("applicant-1", TrackCodec.Opus, 0.4, await Encoded.Opus(12));

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        var part = Assert.Single(timeline.Parts);
        Assert.InRange(part.Tracks.Single(track => track.Kind == TrackKind.Video).FirstLate, 300, 360);
        foreach (var file in new[] { part.File, Assert.Single(timeline.Viewing).File }.Select(session.Copy))
        {
            var offset = Watching.LargestOffset(await Watching.Flashes(file), await Watching.Beeps(file));
            print.WriteLine($"{Path.GetFileName(file)}: sound and picture at most {offset * 1000:0} ms apart");
            Assert.True(offset < InSync, $"{file}: {offset} s");
            Assert.Equal("640,360", await Watching.Probe(file, "stream=width,height"));
            Assert.Empty(await Watching.Complaints(file));
        }
        var sent = Sent(take, codec);
        Assert.Equal(sent, await Watching.EncodedPictures(session.Copy(part.File), codec == TrackCodec.H264));
        var shown = await Watching.EncodedPictures(session.Copy(timeline.Viewing[0].File), codec == TrackCodec.H264);
        Assert.Equal(sent, shown.Where(sent.Contains));
    }

    [Theory]
    [InlineData(TrackCodec.Vp8)]
    [InlineData(TrackCodec.H264)]
    public async Task Make_ConnectionDropped_GapStandsOnTheTimeLine(TrackCodec codec)
    {
        var (before, after) = codec == TrackCodec.Vp8
            ? (await Encoded.Vp8(12), await Encoded.Vp8(8))
            : (await Encoded.H264(12), await Encoded.H264(8));
        using var session = new Session(26.2);
        session.Record("applicant-1", codec, 0.8, before).Record("applicant-1", TrackCodec.Opus, 0.8, await Encoded.Opus(12));
        session.Record("applicant-2", codec, 17.5, after).Record("applicant-2", TrackCodec.Opus, 17.5, await Encoded.Opus(8));
        session.Record("inspector-1", TrackCodec.Opus, 0.15, await Encoded.Opus(25, 400));
        session.Gap(14.3, 17.4, "网络中断");

        var timeline = (await session.Assemble(print)).Timeline;

        Assert.Empty(timeline.Problems);
        var gap = Assert.Single(timeline.Gaps, gap => gap.Cause == "网络中断");
        Assert.InRange(gap.Seconds, 4.6, 4.8);
        Assert.All(timeline.Gaps, found => Assert.True(found.Explained));
        Assert.InRange(timeline.Totals.Parts + timeline.Totals.Gaps, 26.2 - 0.01, 26.2 + 0.01);
        Assert.InRange(timeline.Totals.Parts, 19.5, 20.5);
        var viewing = session.Copy(Assert.Single(timeline.Viewing).File);
        Assert.InRange(await Watching.Duration(viewing), 26, 26.5);
        Assert.Empty(await Watching.Complaints(viewing));
        var flashes = await Watching.Flashes(viewing);
        Assert.Equal(20, flashes.Length);
        Assert.DoesNotContain(flashes, at => at > gap.From && at < gap.To - 0.05);
        Assert.InRange(await Watching.BrightnessAt(viewing, 15), 20, 60);
        var mine = timeline.Parts.Where(part => part.Person == "applicant").ToArray();
        Assert.Equal(["applicant-1", "applicant-2"], mine.Select(part => part.Part));
        var offset = Watching.LargestOffset(flashes, await Watching.Beeps(viewing));
        print.WriteLine($"sound and picture at most {offset * 1000:0} ms apart");
        Assert.True(offset < InSync, $"{offset} s");
        string[] sent = [.. Sent(before, codec), .. Sent(after, codec)];
        Assert.Equal(sent, (await Watching.EncodedPictures(viewing, codec == TrackCodec.H264)).Where(sent.Contains));
    }

    private static string[] Sent(IReadOnlyList<EncodedFrame> take, TrackCodec codec) => [.. take.Select(frame => Digest(frame.Data, codec))];

    private static string Digest(byte[] frame, TrackCodec codec)
    {
        var slices = codec == TrackCodec.H264
            ? H264Units.SplitStartCodes(frame).Where(unit => H264Payload.UnitType(unit) <= H264Payload.IdrSlice).SelectMany(unit => (byte[])[0, 0, 0, 1, .. unit])
            : frame;
#pragma warning disable CA5351 // Only compared with what ffmpeg prints.
        return Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData([.. slices]));
#pragma warning restore CA5351
    }
}
