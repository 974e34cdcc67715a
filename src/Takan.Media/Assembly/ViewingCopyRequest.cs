namespace Takan.Media.Assembly;

/// <summary>What a session left behind, as the agent knows it. All offsets count from the session's start by the monotonic clock.</summary>
public sealed record ViewingCopyRequest
{
    public required string Session { get; init; }

    public required DateTime StartUtc { get; init; }

    public required DateTime EndUtc { get; init; }

    /// <summary>By the monotonic clock; <see cref="EndUtc"/> less <see cref="StartUtc"/> differs where the wall clock was set.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Whose camera the viewing copy shows: the applicant.</summary>
    public required string MainPerson { get; init; }

    public required IReadOnlyList<RecordedTrack> Tracks { get; init; }

    public required IReadOnlyList<RecordedGap> Gaps { get; init; }

    /// <summary>Where the copies go. Made if missing; the recordings themselves are only read.</summary>
    public required string Folder { get; init; }
}

/// <param name="Part">Tracks with one part name were sent together, in one connection: <c>applicant-1</c>. Letters, digits, <c>.</c>, <c>_</c>, <c>-</c>.</param>
/// <param name="File">The <c>.mjr</c>, or the <c>.mjr.part</c> of a Janus that died.</param>
public sealed record RecordedTrack(string Part, string Person, string Role, TrackKind Kind, string File, TimeSpan Start, TimeSpan End);

/// <param name="Cause">Plain Chinese, as it is to stand on the gap.</param>
public sealed record RecordedGap(string Person, TimeSpan Start, TimeSpan End, string Cause);
