namespace Takan.Media.Client;

/// <summary>Why nothing of a track was recorded. These words stand in the record of the inspection.</summary>
public static class GapCause
{
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

    public static bool IsOfServer(string cause) => cause is MediaServerDied or MediaServerHung or MediaServerStopped;
}
