using Takan.Media.Assembly;
using Xunit.Abstractions;

namespace Takan.Media.Tests.Assembly;

public sealed class MjrReaderTests(ITestOutputHelper print) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("takan-mjr-").FullName;

    [Fact]
    public async Task Read_WholeFile_TellsHeaderSizeAndTurns()
    {
        var frames = await Encoded.H264(4);
        var file = new MjrWriter { Codec = TrackCodec.H264, CapturedUtc = Session.Start, Frames = frames, Turns = _ => 2 }.WriteTo(Name("a.mjr"));

        var track = MjrReader.Read(file).Track!;

        Assert.Equal(new MjrHeader(TrackKind.Video, TrackCodec.H264, Session.Start.AddMilliseconds(30), 4), track.Header);
        Assert.Equal(0, track.CutOff);
        Assert.Equal(new FrameSize(640, 360), track.Packets.First(packet => packet.Size is not null).Size);
        Assert.Contains(track.Packets, packet => packet.QuarterTurns == 2);
        Assert.Equal(frames.Count, track.Packets.Select(packet => packet.Timestamp).Distinct().Count());
        Assert.InRange((track.LastPacketUtc - Session.Start).TotalSeconds, 3.9, 4.1);
    }

    /// <summary>Janus' own converter is the witness that we take the same frames out of a recording.</summary>
    [Theory]
    [InlineData(TrackCodec.Vp8, "webm")]
    [InlineData(TrackCodec.H264, "mp4")]
    public async Task Frames_ComparedWithJanusOwnConverter_AreTheSame(TrackCodec codec, string extension)
    {
        var frames = codec == TrackCodec.Vp8 ? await Encoded.Vp8(4) : await Encoded.H264(4);
        using var session = new Session(4.5);
        session.Record("applicant-1", codec, 0.1, frames);
        var theirs = Name($"theirs.{extension}");
        await Tool.Run("janus-pp-rec", [session.Request.Tracks[0].File, theirs]);

        var part = Assert.Single((await session.Assemble(print)).Timeline.Parts);

        var h264 = codec == TrackCodec.H264;
        Assert.Equal(await Watching.EncodedPictures(theirs, h264), await Watching.EncodedPictures(session.Copy(part.File), h264));
    }

    [Theory]
    [InlineData("{\"t\":\"v\",\"c\":\"av1\",\"u\":1}")]
    [InlineData("{\"t\":\"v\",\"c\":\"vp8\",\"u\":1,\"e\":true}")]
    [InlineData("{\"t\":\"v\",\"c\":\"vp8\"}")]
    [InlineData("{\"t\":\"v\",\"c\":\"vp8\",\"u\":999999999999999999}")]
    [InlineData("[1,2,3]")]
    [InlineData("not json")]
    public void Read_HeaderThatJanusDoesNotWrite_IsRefusedInWords(string header)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(header);
        var file = Name("h.mjr");
        File.WriteAllBytes(file, [.. "MJR00002"u8, 0, (byte)bytes.Length, .. bytes]);

        var reading = MjrReader.Read(file);

        Assert.Equal(MjrFault.Unsupported, reading.Fault);
        Assert.NotEmpty(reading.Detail);
    }

    /// <summary>A phone decides what these bytes are: whatever they are, reading, placing and cutting come to an end without an error.</summary>
    [Fact]
    public async Task Read_DamagedBytes_NeverThrows()
    {
        EncodedFrame[] take = [.. (await Encoded.H264(4)).Take(40)];
        var whole = await File.ReadAllBytesAsync(
            new MjrWriter { Codec = TrackCodec.H264, CapturedUtc = Session.Start, Frames = take, Turns = _ => 1 }.WriteTo(Name("whole.mjr")));
        var file = Name("damaged.mjr");
        var readable = 0;
        for (var seed = 1u; seed <= 1500; seed++)
        {
            await File.WriteAllBytesAsync(file, Damage(whole, seed));
            if (MjrReader.Read(file).Track is not { } track)
                continue;
            readable++;
            var recorded = new RecordedTrack("a-1", "a", "a", track.Header.Kind, file, TimeSpan.Zero, TimeSpan.FromSeconds(9));
            foreach (var run in VideoRun.Cut(PlacedTrack.Place(recorded, track, 0)))
            {
                using var stream = FrameStream.Picture(run.Source, run.Frames);
                while (stream.Current is not null)
                    stream.Advance();
            }
        }
        print.WriteLine($"{readable} of 1500 could still be read");
        Assert.InRange(readable, 100, 1499);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Name(string name) => Path.Combine(folder, name);

    private static byte[] Damage(byte[] whole, uint seed)
    {
        var bytes = whole.ToArray();
        for (var i = 0; i < 1 + seed % 40; i++)
        {
            seed = seed * 1_664_525 + 1_013_904_223;
            var at = (int)(seed % (i % 3 == 0 ? 200u : (uint)bytes.Length));
            bytes[at] = (byte)(seed >> 13);
        }
        return seed % 5 == 0 ? bytes[..(int)(seed / 5 % bytes.Length)] : bytes;
    }
}
