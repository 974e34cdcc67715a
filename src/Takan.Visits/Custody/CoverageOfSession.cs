using Takan.Evidence.Package;
using Takan.Visits.Rooms;

namespace Takan.Visits.Custody;

/// <summary>Accounts for every moment of a room: the applicant's picture is either in a part or in a logged gap.</summary>
public static class CoverageOfSession
{
    public static RecordingCoverage Of(Session session, IEnumerable<RoomPart> parts, IEnumerable<RoomGap> gaps)
    {
        var length = session.LengthMs ?? 0;
        return new("applicant/video", length,
            [.. parts.Where(part => part is { Person: TakeOver.Applicant, Track: "video" }).OrderBy(part => part.StartMs)
                .Select(part => new RecordedPart(PathOf(session, part), new(part.StartMs, part.EndMs!.Value - part.StartMs)))],
            [.. gaps.Where(gap => gap is { Person: TakeOver.Applicant, Track: "video" }).OrderBy(gap => gap.StartMs)
                .Select(gap => new RecordedGap(gap.Cause, new(gap.StartMs, (gap.EndMs ?? length) - gap.StartMs)))]);
    }

    /// <summary>Path of a part below <c>data/</c> of the package.</summary>
    public static string PathOf(Session session, RoomPart part) => $"media/{session.Id.Value:N}-{part.File}";
}
