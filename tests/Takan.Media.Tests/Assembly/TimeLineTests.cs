using Takan.Media.Assembly;

namespace Takan.Media.Tests.Assembly;

/// <summary>Clocks, places and gaps: calculation only.</summary>
public sealed class TimeLineTests
{
    [Fact]
    public void Clock_PhoneRunsSlow_DriftIsMeasuredAndTakenOut()
    {
        var clock = TrackClock.Measure(Track(seconds: 600, clock: at => at * (1 - 200e-6)));

        Assert.InRange(clock.Drift, 90, 120);
        Assert.InRange(clock.At(Ticks(600_000 * (1 - 200e-6))) - 600_000, -25, 25);
    }

    [Fact]
    public void Clock_SmallDrift_IsLeftAlone()
    {
        var clock = TrackClock.Measure(Track(seconds: 600, clock: at => at * (1 - 20e-6)));

        Assert.InRange(clock.Drift, 5, 15);
        Assert.Equal(300_000, clock.At(Ticks(300_000)), 1.0);
    }

    [Fact]
    public void Clock_SenderStoodStill_WhatFollowsIsPutWhereItArrived()
    {
        var clock = TrackClock.Measure(Track(seconds: 60, clock: at => at < 30_000 ? at : at - 3_000));

        Assert.Equal(1, clock.Steps);
        Assert.InRange(clock.At(Ticks(20_000)), 19_950, 20_050);
        Assert.InRange(clock.At(Ticks(37_000)), 39_950, 40_050);
    }

    [Fact]
    public void Clock_NetworkQueueForAWhile_IsNotTakenForAStep()
    {
        var clock = TrackClock.Measure(Track(seconds: 60, clock: at => at, queue: at => at is > 20_000 and < 30_000 ? 1_500 : 0));

        Assert.Equal(0, clock.Steps);
        Assert.InRange(clock.At(Ticks(25_000)), 24_950, 25_050);
    }

    [Fact]
    public void Place_WallClockWasSet_MonotonicOffsetsDecideAndTracksStayTogether()
    {
        var set = TimeSpan.FromMinutes(-5);
        var (sound, picture) = (Track(2, at => at, start: 100 + set.TotalSeconds), Track(2, at => at, start: 100.35 + set.TotalSeconds));
        var recorded = new RecordedTrack("a-1", "a", "a", TrackKind.Audio, "f", TimeSpan.FromSeconds(100.1), TimeSpan.FromSeconds(140));

        var placed = Placement.Place([(recorded, sound), (recorded with { Kind = TrackKind.Video }, picture)], Session.Start);

        Assert.Equal(100.1, placed[0].FirstPacketAt, 3);
        Assert.Equal(100.45, placed[1].FirstPacketAt, 3);
    }

    [Fact]
    public void Place_CameraCameLate_KeepsItsDistanceToTheSound()
    {
        var (sound, picture) = (Track(2, at => at, start: 100), Track(2, at => at, start: 106));
        var recorded = new RecordedTrack("a-1", "a", "a", TrackKind.Audio, "f", TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(140));

        var placed = Placement.Place([(recorded, sound), (recorded with { Kind = TrackKind.Video }, picture)], Session.Start);

        Assert.Equal([100, 106], placed.Select(track => track.FirstPacketAt));
    }

    [Fact]
    public void LayOut_HoleThatNobodyLogged_IsMarkedUnexplained()
    {
        var pieces = MainCamera.LayOut([Run(1, 10), Run(15, 20)], 22, []);

        var gaps = pieces.Select(piece => piece.Gap).OfType<Gap>().ToArray();
        Assert.Equal(["尚未接入", "原因未记录", "已离开"], gaps.Select(gap => gap.Cause));
        Assert.Equal([true, false, true], gaps.Select(gap => gap.Explained));
        Assert.Equal(22, pieces.Sum(piece => piece.To - piece.From), 6);
    }

    [Fact]
    public void LayOut_LogNoticedTheDropLater_CauseIsFoundAllTheSame()
    {
        RecordedGap[] logged = [new("a", TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(14), "网络中断"), new("a", TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(15), "刷新页面")];

        var gap = MainCamera.LayOut([Run(0, 10), Run(15, 20)], 20, logged).Select(piece => piece.Gap).OfType<Gap>().Single();

        Assert.Equal("网络中断；刷新页面", gap.Cause);
        Assert.InRange(gap.Seconds, 4.9, 5.1);
    }

    [Fact]
    public void LayOut_ReturnedBeforeTheOldPathEnded_NewPictureTakesOver()
    {
        var pieces = MainCamera.LayOut([Run(0, 10), Run(8, 20)], 20, []);

        Assert.Equal([(0, 8), (8, 20)], pieces.Select(piece => (Math.Round(piece.From), Math.Round(piece.To))));
    }

    [Fact]
    public void Words_LongCause_IsBrokenIntoLines()
    {
        var words = GapStill.Words(new Gap(4.7, 130, "申请人的手机网络中断后重新接入", true), Session.Start, 10);

        Assert.Equal("无画面 10:00:04\n2 分 5 秒\n申请人的手机网络中断\n后重新接入", words);
    }

    private static long Ticks(double milliseconds) => (long)(milliseconds * 90);

    private static VideoRun Run(double from, double to)
    {
        var track = Track(to - from, at => at, start: from);
        var recorded = new RecordedTrack("a-1", "a", "a", TrackKind.Video, "f", TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to));
        return VideoRun.Cut(PlacedTrack.Place(recorded, track, from))[0];
    }

    /// <summary>50 frames a second, each a key frame in one packet; every tenth comes without delay, the others up to 20 ms late.</summary>
    private static MjrTrack Track(double seconds, Func<double, double> clock, Func<double, double>? queue = null, double start = 0)
    {
        var packets = Enumerable.Range(0, (int)(seconds * 50)).Select(i =>
        {
            var arrival = i * 20 + i % 10 * 2 + (queue?.Invoke(i * 20) ?? 0);
            return new MjrPacket(i, 1, (uint)arrival, Ticks(clock(i * 20)), i, true, new FrameSize(640, 360), -1);
        });
        var header = new MjrHeader(TrackKind.Video, TrackCodec.Vp8, Session.Start.AddSeconds(start), null);
        return new MjrTrack("f", header, [.. packets], 0);
    }
}
