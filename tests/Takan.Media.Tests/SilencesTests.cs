using Takan.Media.Parts;

namespace Takan.Media.Tests;

/// <summary>What the packets of a part that went on say about its gaps: calculation only.</summary>
public sealed class SilencesTests
{
    [Fact]
    public void In_PacketsCeaseForSixSeconds_OneSilence() =>
        Assert.Equal([(6_000L, 12_000L)], Silences.In([0, 2_000, 4_000, 5_000, 11_000, 12_000], startMs: 1_000, untilMs: 13_500));

    [Fact]
    public void In_SlowCamera_IsNoSilence() =>
        Assert.Empty(Silences.In([0, 1_900, 3_800], startMs: 1_000, untilMs: 6_000));

    [Fact]
    public void In_NothingUpToTheEnd_IsASilenceToo() =>
        Assert.Equal([(1_400L, 9_000L)], Silences.In([0, 400], startMs: 1_000, untilMs: 9_000));

    [Fact]
    public void NotTold_NobodyNoticed_TheWholeSilenceWithTheCauseGiven() =>
        Assert.Equal([new(10_000, 16_000, "not-received")], Silences.NotTold((10_000, 16_000), [], "not-received"));

    [Fact]
    public void NotTold_NoticedLateAndEndedEarly_TheEdgesUnderTheSameCause() =>
        Assert.Equal(
            [new(10_000, 12_500, "hidden"), new(15_000, 16_000, "hidden")],
            Silences.NotTold((10_000, 16_000), [new(12_500, 15_000, "hidden")], "not-received"));

    [Fact]
    public void NotTold_OpenGapCoversTheRest_OnlyTheBeginning() =>
        Assert.Equal([new(10_000, 11_000, "network")], Silences.NotTold((10_000, 16_000), [new(11_000, long.MaxValue, "network")], "not-received"));

    [Fact]
    public void NotTold_AnyToldGaps_ToldAndFoundCoverTheSilenceOnce()
    {
        var random = new Random(20260301);
        for (var round = 0; round < 2_000; round++)
        {
            var at = 0L;
            var told = Enumerable.Range(0, random.Next(5)).Select(_ =>
            {
                var start = at + random.Next(0, 4_000);
                at = start + random.Next(0, 4_000);
                return new LoggedGap(start, at, "network");
            }).ToArray();
            var silence = (StartMs: (long)random.Next(0, 8_000), EndMs: (long)random.Next(10_001, 20_000));

            var found = Silences.NotTold(silence, told, "not-received").ToArray();

            var covered = found.Concat(told).Select(gap => (Start: Math.Max(gap.StartMs, silence.StartMs), End: Math.Min(gap.EndMs, silence.EndMs)))
                .Where(one => one.End > one.Start).OrderBy(one => one.Start).ToArray();
            Assert.All(covered.Zip(covered.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{round}: told twice"));
            var open = silence.EndMs - silence.StartMs - covered.Sum(one => one.End - one.Start);
            Assert.InRange(open, 0, 250 * (told.Length + 1));
        }
    }
}
