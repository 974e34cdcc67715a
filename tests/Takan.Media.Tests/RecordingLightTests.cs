using Takan.Media.Client;
using Takan.Visits.Rooms;

namespace Takan.Media.Tests;

/// <summary>The light stands for the applicant's picture alone.</summary>
public sealed class RecordingLightTests
{
    private static readonly DateTime Noon = new(2026, 3, 5, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void PictureNowWritten_OthersGrow_TheApplicantsStandsStill_FollowsTheApplicants() =>
        Assert.Equal(Noon, RecordingLight.PictureNowWritten(Status(
            Part("old", 0, Noon.AddSeconds(-60), endMs: 9_000),
            Part("new", 10_000, Noon),
            Part("sound", 10_000, Noon.AddSeconds(30)) with { Track = Track.Audio },
            Part("staff", 10_000, Noon.AddSeconds(30)) with { Feed = "zhao-camera", Person = "zhao" }))?.SyncedAt);

    [Fact]
    public void PictureNowWritten_OnlyClosedParts_IsNull() =>
        Assert.Null(RecordingLight.PictureNowWritten(Status(Part("old", 0, Noon, endMs: 9_000))));

    [Fact]
    public void PictureNowWritten_TheDiskRefusedIt_IsNull() =>
        Assert.Null(RecordingLight.PictureNowWritten(Status(Part("new", 0, Noon) with { Failed = true })));

    [Fact]
    public void PictureNowWritten_TheFeedIsOver_IsNull() =>
        Assert.Null(RecordingLight.PictureNowWritten(Status(Part("new", 0, Noon)) with { Feeds = [] }));

    private static RoomStatus Status(params PartStatus[] parts) => new(
        "room", Noon, 60_000, Closed: false, Ready: true, 1, [],
        [new("applicant-camera", TakeOver.Applicant, FeedKind.Camera, true, true, true, 0), new("zhao-camera", "zhao", FeedKind.Camera, true, true, true, 0)],
        parts, []);

    private static PartStatus Part(string file, long startMs, DateTime syncedAt, long? endMs = null) => new(
        file, "applicant-camera", TakeOver.Applicant, Track.Video, "vp8", startMs, endMs, 1_000, 1_000, syncedAt, endMs is null ? null : "digest", Stored: false, Failed: false);
}
