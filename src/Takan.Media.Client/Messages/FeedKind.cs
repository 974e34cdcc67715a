namespace Takan.Media.Client;

/// <summary>What a person sends: the camera with its microphone, or a shared screen.</summary>
public enum FeedKind
{
    Camera,
    Screen,
}

/// <summary>Which half of a feed is meant. A feed is recorded as one file for each.</summary>
public enum Track
{
    Audio,
    Video,
}
