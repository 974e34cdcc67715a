namespace Takan.Media.Janus;

/// <summary>What an agent needs to know about the media server that an earlier agent started.</summary>
sealed record JanusState
{
    public int ProcessId { get; init; }

    /// <summary>Start time from the kernel's process table, so that a reused process id is not taken for ours.</summary>
    public string ProcessStarted { get; init; } = "";

    public required string Socket { get; init; }

    public required string ApiSecret { get; init; }

    public required string RoomKey { get; init; }

    public long Session { get; init; }

    /// <summary>The handle that makes and closes rooms.</summary>
    public long Control { get; init; }
}
