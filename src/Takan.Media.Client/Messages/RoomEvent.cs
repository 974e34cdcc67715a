using System.Text.Json.Serialization;

namespace Takan.Media.Client;

/// <summary>
/// One line of a room's journal. Numbers start at 1 and have no gaps; the journal is on disk before anybody reads it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RoomOpened), "room-opened")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(FeedStarted), "publishing")]
[JsonDerivedType(typeof(FeedStopped), "stopped")]
[JsonDerivedType(typeof(PartOpened), "part-opened")]
[JsonDerivedType(typeof(PartSynced), "part-synced")]
[JsonDerivedType(typeof(PartClosed), "part-closed")]
[JsonDerivedType(typeof(PartStored), "part-stored")]
[JsonDerivedType(typeof(PartFailed), "part-failed")]
[JsonDerivedType(typeof(PartLost), "part-lost")]
[JsonDerivedType(typeof(GapStarted), "gap-started")]
[JsonDerivedType(typeof(GapEnded), "gap-ended")]
[JsonDerivedType(typeof(GapFound), "gap-found")]
[JsonDerivedType(typeof(RepublishAsked), "republish")]
[JsonDerivedType(typeof(RoomClosed), "room-closed")]
public abstract record RoomEvent
{
    public long Number { get; init; }

    /// <summary>Wall clock of the agent, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Milliseconds since the room was opened, by a clock that never steps. Part and gap times use the same scale.</summary>
    public long ElapsedMs { get; init; }
}

public sealed record RoomOpened(int VideoBitsPerSecond) : RoomEvent;

public sealed record Joined(string Person) : RoomEvent;

/// <param name="Reason"><c>left</c>, <c>removed</c> or <c>vanished</c>.</param>
public sealed record Left(string Person, string Reason) : RoomEvent;

/// <summary>The feed can be subscribed to from now on.</summary>
public sealed record FeedStarted(string Feed, string Person, FeedKind Source, int Attempt) : RoomEvent;

public sealed record FeedStopped(string Feed, string Person, string Reason) : RoomEvent;

/// <summary>The first packet of a part was written.</summary>
public sealed record PartOpened(string File, string Feed, string Person, Track Track, string Codec, long StartMs) : RoomEvent;

/// <summary>So many bytes of the growing part are on the disk, not only with the kernel.</summary>
public sealed record PartSynced(string File, string Feed, string Person, Track Track, long Bytes) : RoomEvent;

/// <summary>The file will not change any more; it is on the disk under this digest.</summary>
/// <param name="Sha256">Hex, lower case.</param>
public sealed record PartClosed(
    string File, string Feed, string Person, Track Track, string Codec,
    long StartMs, long EndMs, long Bytes, string Sha256, string Reason) : RoomEvent;

/// <summary>The reader of this journal has the part in the evidence store.</summary>
public sealed record PartStored(string File, string Sha256) : RoomEvent;

/// <summary>The disk refused: bytes of this part after <paramref name="Bytes"/> are not claimed.</summary>
public sealed record PartFailed(string File, long Bytes, string Error) : RoomEvent;

/// <summary>Nothing of this part can be read any more; it will never be closed. What it was to hold is told as a gap.</summary>
public sealed record PartLost(string File, string Feed, string Person, Track Track, long StartMs, long EndMs, string Error) : RoomEvent;

/// <param name="Cause">One of <see cref="GapCause"/>.</param>
public sealed record GapStarted(string Feed, string Person, Track Track, string Cause, long StartMs) : RoomEvent;

public sealed record GapEnded(string Feed, string Person, Track Track, string Cause, long StartMs, long EndMs) : RoomEvent;

/// <summary>
/// A gap that only the recording itself shows, by the times of its packets: inside a part that went on, or at its end.
/// Told before the part is closed, and never about a time that another gap of the track already explains.
/// </summary>
public sealed record GapFound(string Feed, string Person, Track Track, string Cause, long StartMs, long EndMs) : RoomEvent;

/// <summary>Everybody has to publish and subscribe anew.</summary>
public sealed record RepublishAsked(string Cause) : RoomEvent;

/// <summary>The last line: every part is closed, or told to be lost.</summary>
/// <param name="LengthMs">When the room ended; the closing of its parts came after that.</param>
public sealed record RoomClosed(string Reason, long LengthMs) : RoomEvent;
