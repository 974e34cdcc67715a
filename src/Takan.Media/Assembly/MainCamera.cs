namespace Takan.Media.Assembly;

/// <summary>A piece of the viewing copy: a run of the camera, or a gap.</summary>
internal sealed record Piece(double From, double To, VideoRun? Run, Gap? Gap);

/// <summary>Lays the main camera's runs on the session's time line and names every hole between them. Pure.</summary>
internal static class MainCamera
{
    /// <summary>Shorter holes are the pace of the camera, not a gap: the picture before them stands.</summary>
    private const double ShortestGap = 0.25;

    /// <summary>The log notices a drop this much later or earlier than the last packet at the most, s.</summary>
    private const double LogTolerance = 3;

    public static IReadOnlyList<Piece> LayOut(IEnumerable<VideoRun> runs, double length, IReadOnlyList<RecordedGap> logged)
    {
        var ordered = runs.OrderBy(run => run.From).ToArray();
        var pieces = new List<Piece>();
        var at = ordered.Length == 0 ? 0 : Math.Min(0, ordered[0].From);
        for (var i = 0; i < ordered.Length; i++)
        {
            var next = i + 1 < ordered.Length ? ordered[i + 1].From : Math.Max(length, ordered[i].To);
            AddGap(pieces, at, ordered[i].From, ordered[i].From, length, logged);
            var to = next - ordered[i].To < ShortestGap ? next : ordered[i].To;
            var from = pieces.Count == 0 ? at : pieces[^1].To;
            pieces.Add(new Piece(from, Math.Min(to, next), ordered[i], null));
            at = Math.Min(to, next);
        }
        AddGap(pieces, at, length, length, length, logged);
        return pieces;
    }

    private static void AddGap(List<Piece> pieces, double from, double to, double next, double length, IReadOnlyList<RecordedGap> logged)
    {
        if (to - from < ShortestGap)
            return;
        var logs = logged.Where(gap => Overlap(gap, from - LogTolerance, to + LogTolerance) > 0)
            .OrderByDescending(gap => Overlap(gap, from, to)).ToArray();
        var causes = logs.Where(gap => gap == logs[0] || Overlap(gap, from, to) > ShortestGap).OrderBy(gap => gap.Start).Select(gap => gap.Cause);
        var gap = logs.Length > 0
            ? new Gap(from, to, string.Join('；', causes.Distinct()), true)
            : Unlogged(from, to, first: pieces.Count == 0, last: next >= length);
        pieces.Add(new Piece(from, to, null, gap));
    }

    /// <summary>Before the first and after the last picture nothing needs to be logged: the person was not there yet, or had left.</summary>
    private static Gap Unlogged(double from, double to, bool first, bool last) => (first, last) switch
    {
        (true, true) => new Gap(from, to, "本次没有收到画面", true),
        (true, false) => new Gap(from, to, "尚未接入", true),
        (false, true) => new Gap(from, to, "已离开", true),
        _ => new Gap(from, to, "原因未记录", false),
    };

    private static double Overlap(RecordedGap gap, double from, double to) =>
        Math.Min(gap.End.TotalSeconds, to) - Math.Max(gap.Start.TotalSeconds, from);
}
