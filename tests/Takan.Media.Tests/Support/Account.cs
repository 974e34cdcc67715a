using Takan.Law.Identifiers;
using Takan.Media.Client;
using Takan.Visits.Rooms;

namespace Takan.Media.Tests.Support;

/// <summary>The account of the phone's picture over a whole room, settled as the web side settles it.</summary>
static class Account
{
    /// <summary>Every line of the journal as the web side keeps it, settled as it settles them.</summary>
    public static void AssertClosed(IReadOnlyList<RoomEvent> journal, Action<string> write)
    {
        var id = new SessionId(Guid.CreateVersion7());
        var session = new Session
        {
            Id = id,
            InspectionId = new(Guid.CreateVersion7()),
            BureauId = Guid.CreateVersion7(),
            PreparedAt = DateTime.UnixEpoch,
            LengthMs = Assert.IsType<RoomClosed>(journal[^1]).LengthMs,
        };
        var parts = journal.OfType<PartClosed>().Where(part => part.Person == World.Phone && part.Track == Track.Video).Select(part => new RoomPart
        {
            SessionId = id,
            File = part.File,
            Person = TakeOver.Applicant,
            Track = "video",
            Codec = part.Codec,
            StartMs = part.StartMs,
            EndMs = part.EndMs,
            EndReason = part.Reason,
        }).ToList();
        var told = GapsOf(journal);
        var rest = CoverageOfSession.NotTold(session, parts, told);
        foreach (var (when, cause) in rest) write($"settled at the end: {when.StartMs}–{when.EndMs} {cause}");
        Assert.DoesNotContain(rest, one => one.Cause == "not-known");
        Assert.NotEmpty(told);
        var settled = CoverageOfSession.Of(session, parts, [.. told, .. rest.Select(one => Row(one.Cause, one.When.StartMs, one.When.EndMs))]);
        write(settled.ToJson().ToJsonString());
        Assert.True(settled.IsAccountedFor);
    }

    public static List<RoomGap> GapsOf(IReadOnlyList<RoomEvent> journal) =>
        [.. journal.Select(one => one switch
        {
            GapEnded { Person: World.Phone, Track: Track.Video } gap => Row(gap.Cause, gap.StartMs, gap.EndMs),
            GapFound { Person: World.Phone, Track: Track.Video } gap => Row(gap.Cause, gap.StartMs, gap.EndMs),
            _ => null,
        }).OfType<RoomGap>()];

    private static RoomGap Row(string cause, long startMs, long endMs) =>
        new() { SessionId = default, Feed = World.Phone + "-camera", Person = TakeOver.Applicant, Track = "video", StartMs = startMs, EndMs = endMs, Cause = cause };
}
