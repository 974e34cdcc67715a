using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Visits.Rooms;

/// <summary>A session of an inspection: for remote inspection one live room. A redo is a new session.</summary>
public sealed class Session
{
    public required SessionId Id { get; init; }

    public required InspectionId InspectionId { get; init; }

    public required Guid BureauId { get; init; }

    public required DateTime PreparedAt { get; init; }

    /// <summary>Media node that holds the room; moved when the node dies.</summary>
    public string? MediaNode { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>Number of the last journal entry of the media agent that was taken over into the log.</summary>
    public long JournalRead { get; set; }

    /// <summary>From the opening of the room to its end, by the media agent's own clock.</summary>
    public long? LengthMs { get; set; }

    /// <summary>The journal was taken over to its last line: every part is in the evidence store.</summary>
    public bool JournalEnded { get; set; }

    public SessionState State { get; private set; }

    public DateTime StateSince { get; private set; }

    public int Version { get; private set; }

    public void Apply(Transition<SessionState> transition, DateTime now)
    {
        State = transition.Next;
        StateSince = now;
        Version++;
    }
}
