namespace Takan.Media.Client;

/// <summary>A room as it is now.</summary>
/// <param name="LastEvent">Number of the newest journal entry.</param>
/// <param name="Ready">False while the media server is being restarted.</param>
public sealed record RoomStatus(
    string Room, DateTime OpenedAt, long ElapsedMs, bool Closed, bool Ready, long LastEvent,
    IReadOnlyList<PersonStatus> People, IReadOnlyList<FeedStatus> Feeds, IReadOnlyList<PartStatus> Parts, IReadOnlyList<GapStatus> OpenGaps);

public sealed record PersonStatus(string Person, int Subscriptions);

/// <param name="Live">The path stands and the feed can be subscribed to.</param>
/// <param name="BitsPerSecond">What was written in the last second, picture and sound together.</param>
public sealed record FeedStatus(string Feed, string Person, FeedKind Source, bool Live, bool Picture, bool Sound, long BitsPerSecond);

/// <param name="Bytes">Written by the recorder.</param>
/// <param name="SyncedBytes">Of these, on the disk for sure: what a recording light may claim.</param>
/// <param name="SyncedAt">When newly written bytes were last synced; it stands still with the part.</param>
/// <param name="Failed">The disk refused once: nothing after <paramref name="SyncedBytes"/> is claimed before the part is closed.</param>
public sealed record PartStatus(
    string File, string Feed, string Person, Track Track, string Codec, long StartMs, long? EndMs,
    long Bytes, long SyncedBytes, DateTime? SyncedAt, string? Sha256, bool Stored, bool Failed);

public sealed record GapStatus(string Feed, string Person, Track Track, string Cause, long StartMs);
