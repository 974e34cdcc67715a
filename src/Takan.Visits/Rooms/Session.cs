using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Visits.Rooms;

/// <summary>A session of an inspection: one live room, or one visit on the spot. A redo is a new session.</summary>
public sealed class Session
{
    public required SessionId Id { get; init; }

    public required InspectionId InspectionId { get; init; }

    public required Guid BureauId { get; init; }

    public required DateTime PreparedAt { get; init; }

    /// <summary>Media node that holds the room; moved when the node dies.</summary>
    public string? MediaNode { get; set; }

    /// <summary>The room's name there. Null until the room is open.</summary>
    public string? MediaRoom { get; set; }

    /// <summary>How many rooms were asked for: one that was given up is closed at the agent, and its name is spent.</summary>
    public int RoomsAsked { get; private set; }

    /// <summary>When the room was opened, or the team began at the place.</summary>
    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>When the waiting applicant said that it may begin before the appointment; gone when the waiting room is left.</summary>
    public DateTime? EarlyStartAgreedAt { get; set; }

    /// <summary>Number of the last journal entry of the media agent that was taken over into the log.</summary>
    public long JournalRead { get; set; }

    /// <summary>From the opening of the room to its end, by the media agent's own clock.</summary>
    public long? LengthMs { get; set; }

    /// <summary>The journal was taken over to its last line: every part is in the evidence store.</summary>
    public bool JournalEnded { get; set; }

    /// <summary>The rest of the recording, or what was to be made of it for watching, was lost with its media node; who gave it up and why stands in the log.</summary>
    public bool RecordingGivenUp { get; set; }

    public SessionState State { get; private set; }

    public DateTime StateSince { get; private set; }

    public int Version { get; private set; }

    /// <summary>A room name that was never used: the session's own id, with a number from the second on.</summary>
    public string NextRoom() => ++RoomsAsked == 1 ? Id.ToString() : $"{Id}-{RoomsAsked}";

    /// <summary>Nothing more comes of it. Where no room was made there is no journal that would still be read.</summary>
    public void Close(DateTime now)
    {
        ClosedAt = now;
        JournalEnded |= MediaRoom is null;
    }

    public void Apply(Transition<SessionState> transition, DateTime now)
    {
        // What leads back to the same state, such as a word said, does not begin it anew.
        StateSince = transition.Next == State ? StateSince : now;
        State = transition.Next;
        Version++;
    }
}
