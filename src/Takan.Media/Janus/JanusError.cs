namespace Takan.Media.Janus;

/// <summary>The media server said no, or is not there (<see cref="Gone"/>).</summary>
sealed class JanusError(int code, string message) : Exception(message)
{
    public const int Gone = -1;
    public const int NoSuchFeed = 428;
    public const int RoomExists = 427;
    public const int IdTaken = 436;

    public int Code { get; } = code;
}
