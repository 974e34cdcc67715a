using FsCheck;
using FsCheck.Fluent;
using Takan.Evidence.Package;

namespace Takan.Evidence.Tests.Package;

public sealed class CoverageLayoutTests
{
    private const long Length = 60_000;

    [Fact]
    public void Lay_GapInsideAPartThatWentOn_IsCutOutOfIt()
    {
        var coverage = CoverageLayout.Lay("applicant/video", Length, [new("a.mjr", new(0, 60_000))], [new("hidden", new(20_000, 6_000))]);

        Assert.Equal([new("a.mjr", new(0, 20_000)), new("a.mjr", new(26_000, 34_000))], coverage.Parts);
        Assert.Equal([new("hidden", new(20_000, 6_000))], coverage.Gaps);
        Assert.True(coverage.IsAccountedFor);
    }

    [Fact]
    public void Lay_GapOfThePartThatNobodyLogged_StaysOpen()
    {
        var coverage = CoverageLayout.Lay("applicant/video", Length, [new("a.mjr", new(0, 20_000)), new("b.mjr", new(26_000, 34_000))], []);

        Assert.Equal([new(20_000, 6_000)], coverage.Open());
        Assert.False(coverage.IsAccountedFor);
    }

    [Fact]
    public void Lay_WhatLiesOutsideTheSession_IsCutOff()
    {
        var coverage = CoverageLayout.Lay("applicant/video", Length, [new("a.mjr", new(-500, 70_000))], [new("network", new(59_000, 9_000))]);

        Assert.Equal([new("a.mjr", new(0, 59_000))], coverage.Parts);
        Assert.Equal([new("network", new(59_000, 1_000))], coverage.Gaps);
    }

    [Fact]
    public void Lay_AnyPartsAndGaps_NoMomentIsToldTwiceAndTheSumIsTheSession() =>
        Prop.ForAll(Sessions.ToArbitrary(), session =>
        {
            var coverage = CoverageLayout.Lay("applicant/video", Length, session.Parts, session.Gaps);
            var told = coverage.Parts.Select(part => part.When).Concat(coverage.Gaps.Select(gap => gap.When)).OrderBy(one => one.StartMs).ToArray();
            return told.All(one => one is { StartMs: >= 0, LengthMs: > 0, EndMs: <= Length })
                && told.Zip(told.Skip(1)).All(pair => pair.First.EndMs <= pair.Second.StartMs)
                && told.Sum(one => one.LengthMs) + coverage.Open().Sum(one => one.LengthMs) == Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lay_WhatWasOpenLoggedAsGaps_IsAccountedFor() =>
        Prop.ForAll(Sessions.ToArbitrary(), session =>
        {
            var open = CoverageLayout.Lay("applicant/video", Length, session.Parts, session.Gaps).Open().Select(one => new RecordedGap("not-known", one));
            var coverage = CoverageLayout.Lay("applicant/video", Length, session.Parts, session.Gaps.Concat(open));
            return coverage.IsAccountedFor && !coverage.Open().Any();
        }).QuickCheckThrowOnFailure();

    private static Gen<(RecordedPart[] Parts, RecordedGap[] Gaps)> Sessions =>
        from parts in Stretches
        from gaps in Stretches
        select (parts.Select((one, i) => new RecordedPart($"{i}.mjr", one)).ToArray(), gaps.Select(one => new RecordedGap("network", one)).ToArray());

    /// <summary>Also stretches of no length, on each other, and beyond the session's ends.</summary>
    private static Gen<Stretch[]> Stretches =>
        (from start in Gen.Choose(-2_000, 62_000)
         from length in Gen.Choose(0, 30_000)
         select new Stretch(start, length)).ArrayOf();
}
