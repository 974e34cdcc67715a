namespace Takan.Media.Client;

/// <summary>Why nothing of a track was recorded. These words stand in the record of the inspection.</summary>
public static class GapCause
{
    /// <summary>The path stood, yet nothing arrived: all that can be known from here until somebody names a better cause.</summary>
    public const string NotReceived = "not-received";

    public const string Network = "network";
    public const string PageLeft = "page-left";
    public const string MediaServerDied = "media-server-died";
    public const string MediaServerHung = "media-server-hung";
    public const string MediaServerStopped = "media-server-stopped";
    public const string Muted = "muted";
    public const string Hidden = "hidden";
    public const string DeviceTaken = "device-taken";
    public const string CameraChanged = "camera-changed";
    public const string Restarted = "restarted";

    /// <summary>The disk refused the recording, or what it had taken.</summary>
    public const string DiskFailed = "disk-failed";

    /// <summary>Media arrived, but the media server wrote nothing of it.</summary>
    public const string RecorderFailed = "recorder-failed";

    /// <summary>No agent tells the rest: they are what remains when a whole recording is accounted for.</summary>
    public const string BeforeFirstPicture = "before-first-picture";

    public const string AfterLastPicture = "after-last-picture";

    /// <summary>The media node was lost with what it had recorded and not yet handed over.</summary>
    public const string NodeLost = "media-node-lost";

    /// <summary>The person went, or was put out, and came back.</summary>
    public const string Away = "away";

    public const string NotKnown = "not-known";

    public static bool IsOfServer(string cause) => cause is MediaServerDied or MediaServerHung or MediaServerStopped;
}
