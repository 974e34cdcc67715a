using System.Text.Json.Serialization;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>Everything of a room that has to survive a restart of the agent. Written whole, to the owner's eyes only.</summary>
sealed class RoomRecord
{
    public required string Room { get; init; }

    /// <summary>The media server's own secret and pin of the room; nobody else ever sees them.</summary>
    public required string Secret { get; init; }

    public required string Pin { get; init; }

    public required RoomSettings Settings { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required string Boot { get; init; }

    public required long Origin { get; init; }

    /// <summary>When the room was ended, although its parts were still to be closed.</summary>
    public long? LengthMs { get; set; }

    public bool Closed { get; set; }

    public DateTime? ClosedAt { get; set; }

    public List<string> Present { get; init; } = [];

    public List<string> Removed { get; init; } = [];

    public Dictionary<string, int> Attempts { get; init; } = [];

    public List<PublicationRecord> Publications { get; init; } = [];

    /// <summary>Attempts that are over but whose parts are not closed yet.</summary>
    public List<PublicationRecord> Ended { get; init; } = [];

    public List<SubscriptionRecord> Subscriptions { get; init; } = [];

    public List<PartRecord> Parts { get; init; } = [];

    public List<GapRecord> Gaps { get; init; } = [];

    /// <summary>End of the last gap by feed and track: gaps of a track never overlap and never begin at the same moment.</summary>
    public Dictionary<string, long> GapsUntil { get; init; } = [];
}

/// <summary>One attempt of a person to send.</summary>
sealed class PublicationRecord
{
    public required string Id { get; init; }

    public required string Feed { get; init; }

    public required string Person { get; init; }

    public required FeedKind Source { get; init; }

    public required int Attempt { get; init; }

    public required long Handle { get; init; }

    public required long BegunMs { get; init; }

    /// <summary>Start of the names of this attempt's files.</summary>
    public required string Files { get; init; }

    public bool Live { get; set; }

    public long? EndedMs { get; set; }

    public string EndReason { get; set; } = "";

    /// <summary>The agent was away: what the media server said meanwhile of silent tracks is not known.</summary>
    [JsonIgnore]
    public bool NewsMissed { get; set; }

    /// <summary>When closing the parts was last tried, by the room's clock.</summary>
    [JsonIgnore]
    public long CloseTriedMs { get; set; }

    [JsonIgnore]
    public bool Picture { get; set; } = true;

    [JsonIgnore]
    public bool Sound { get; set; } = true;

    [JsonIgnore]
    public long KeyFrameAskedAt { get; set; }
}

sealed class SubscriptionRecord
{
    public required string Id { get; init; }

    public required string Feed { get; init; }

    public required string Person { get; init; }

    public required long Handle { get; init; }
}

sealed class PartRecord
{
    public required string File { get; init; }

    public required string Publication { get; init; }

    public required string Feed { get; init; }

    public required string Person { get; init; }

    public required Track Track { get; init; }

    public required string Codec { get; init; }

    public required long StartMs { get; init; }

    public long? EndMs { get; set; }

    public long Bytes { get; set; }

    public string? Sha256 { get; set; }

    public bool Stored { get; set; }

    /// <summary>A disk that refused once is never believed again for this file.</summary>
    public bool Failed { get; set; }

    /// <summary>Given up: it cannot be read any more.</summary>
    public bool Lost { get; set; }

    [JsonIgnore]
    public int ReadsFailed { get; set; }

    [JsonIgnore]
    public long SyncedBytes { get; set; }

    [JsonIgnore]
    public DateTime? SyncedAt { get; set; }

    [JsonIgnore]
    public long BitsPerSecond { get; set; }

    [JsonIgnore]
    public long GrownAtMs { get; set; }

    [JsonIgnore]
    public long ToldMs { get; set; }
}

sealed class GapRecord
{
    public required string Feed { get; init; }

    public required string Person { get; init; }

    public required Track Track { get; init; }

    public required string Cause { get; set; }

    public required long StartMs { get; init; }
}
