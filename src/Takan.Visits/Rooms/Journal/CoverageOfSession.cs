using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Package;
using Takan.Media.Client;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>Accounts for every moment of a room: the applicant's picture is either in a part or in a logged gap.</summary>
public static class CoverageOfSession
{
    // A shorter rest is the time that closing a file takes.
    private const long SmallestGapMs = 500;

    public static async Task<RecordingCoverage> ReadAsync(TakanDb db, Session session, CancellationToken cancellationToken)
    {
        var parts = await db.Set<RoomPart>().AsNoTracking().Where(part => part.SessionId == session.Id).ToListAsync(cancellationToken);
        var gaps = await db.Set<RoomGap>().AsNoTracking().Where(gap => gap.SessionId == session.Id).ToListAsync(cancellationToken);
        return Of(session, parts, gaps);
    }

    public static RecordingCoverage Of(Session session, IEnumerable<RoomPart> parts, IEnumerable<RoomGap> gaps)
    {
        var length = session.LengthMs ?? 0;
        return CoverageLayout.Lay("applicant/video", length,
            PicturesOf(parts).Select(part => new RecordedPart(PathOf(session, part), new(part.StartMs, part.EndMs!.Value - part.StartMs))),
            gaps.Where(gap => gap is { Person: TakeOver.Applicant, Track: "video" })
                .Select(gap => new RecordedGap(gap.Cause, new(gap.StartMs, (gap.EndMs ?? length) - gap.StartMs))));
    }

    /// <summary>What is still to be logged as a gap, with the best cause that is known. Rests that are short, and few, are left.</summary>
    public static IReadOnlyList<(Stretch When, string Cause)> NotTold(Session session, IReadOnlyCollection<RoomPart> parts, IReadOnlyCollection<RoomGap> gaps)
    {
        var open = Of(session, parts, gaps).Open().ToArray();
        var manyRests = open.Where(stretch => stretch.LengthMs < SmallestGapMs).Sum(stretch => stretch.LengthMs) > RecordingCoverage.ToleranceMs / 2;
        RoomPart[] pictures = [.. PicturesOf(parts)];
        return [.. open.Where(stretch => manyRests || stretch.LengthMs >= SmallestGapMs).Select(stretch => (stretch, CauseOf(stretch, pictures)))];
    }

    /// <summary>Path of a part below <c>data/</c> of the package.</summary>
    public static string PathOf(Session session, RoomPart part) => $"media/{session.Id.Value:N}-{part.File}";

    private static IEnumerable<RoomPart> PicturesOf(IEnumerable<RoomPart> parts) =>
        parts.Where(part => part is { Person: TakeOver.Applicant, Track: "video", EndMs: not null } && part.EndReason != RoomPart.Lost);

    private static string CauseOf(Stretch stretch, RoomPart[] pictures)
    {
        if (!pictures.Any(part => part.StartMs < stretch.EndMs)) return GapCause.BeforeFirstPicture;
        if (!pictures.Any(part => part.EndMs > stretch.StartMs)) return GapCause.AfterLastPicture;
        var before = pictures.Where(part => part.EndMs <= stretch.StartMs).MaxBy(part => part.EndMs);
        return before?.EndReason is "left" or "removed" ? GapCause.Away : GapCause.NotKnown;
    }
}
