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

    public IReadOnlyList<Guid> Team { get; init; } = [];

    /// <summary>Inspectors of the team who are there, each by an own factor.</summary>
    public IReadOnlyList<Guid> Present { get; init; } = [];

    public string? TeamExceptionCitation { get; init; }

    /// <summary>The inspection has an appointment whose time has come, or the parties agreed to begin.</summary>
    public bool InspectionScheduled { get; init; }

    /// <summary>The media node confirmed that the room records.</summary>
    public bool RecordingConfirmed { get; init; }

    /// <summary>Why the picture stopped: network, page reload, media node, unknown.</summary>
    public string? Cause { get; init; }

    public string? Reason { get; init; }

    /// <summary>The result of the inspection was told.</summary>
    public bool ResultTold { get; init; }

    /// <summary>The inspection was adjourned, switched to a visit or cancelled, so that no result is due.</summary>
    public bool EndedWithoutResult { get; init; }

    public bool PartsAcknowledged { get; init; }

    /// <summary>Each gap of the time line has start, end and cause.</summary>
    public bool GapsExplained { get; init; }

    public bool PackageSealed { get; init; }
}
