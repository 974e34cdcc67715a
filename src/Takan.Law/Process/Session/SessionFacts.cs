namespace Takan.Law.Process;

/// <summary>What the guards of a session need to know. Every default is the refusing one.</summary>
public sealed record SessionFacts
{
    /// <summary>Pixels of the test still (width × height).</summary>
    public long StillPixels { get; init; }

    /// <summary>Measured upload, kbit/s.</summary>
    public int UploadKilobits { get; init; }

    public bool CameraAllowed { get; init; }

    public bool MicrophoneAllowed { get; init; }

    /// <summary>A position was read, or the applicant declined to give one where that consent is optional.</summary>
    public bool PlaceSettled { get; init; }

    /// <summary>The phone that asks has passed the check itself.</summary>
    public bool ThisPhonePassed { get; init; }

    /// <summary>The applicant has taken the booth whose PC is used; true for a phone of one's own.</summary>
    public bool SeatIsTheirs { get; init; }

    public IReadOnlyList<Guid> Team { get; init; } = [];

    /// <summary>Inspectors of the team who are there, each by an own factor.</summary>
    public IReadOnlyList<Guid> Present { get; init; } = [];

    public string? TeamExceptionCitation { get; init; }

    /// <summary>Appointment, UTC, with the minutes that are kept free for it.</summary>
    public DateTime? Appointment { get; init; }

    public int AppointmentMinutes { get; init; }

    public DateTime? Now { get; init; }

    /// <summary>When the room was closed, UTC.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>The waiting applicant said on the phone that it may begin before the appointment.</summary>
    public bool EarlyStartAgreed { get; init; }

    /// <summary>Who comes in to watch is of the bureau, or has declared to have no interest in the case (LJ-20).</summary>
    public bool WatcherIsFree { get; init; }

    /// <summary>The media node confirmed that the room records.</summary>
    public bool RecordingConfirmed { get; init; }

    /// <summary>The challenge that is judged was drawn in this session, and nobody has said yet how it was read.</summary>
    public bool ChallengeWaits { get; init; }

    /// <summary>Why the picture stopped: network, page reload, media node, unknown.</summary>
    public string? Cause { get; init; }

    public string? Reason { get; init; }

    /// <summary>The result of the inspection was told.</summary>
    public bool ResultTold { get; init; }

    /// <summary>The inspection was adjourned, switched to a visit or cancelled, so that no result is due.</summary>
    public bool EndedWithoutResult { get; init; }

    /// <summary>The media node is configured no more, or knows nothing of the room: neither what it had not handed over nor copies can come.</summary>
    public bool RecordingGone { get; init; }

    public bool PartsAcknowledged { get; init; }

    /// <summary>Each gap of the time line has start, end and cause.</summary>
    public bool GapsExplained { get; init; }

    public bool PackageSealed { get; init; }
}
