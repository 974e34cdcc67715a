namespace Takan.Media.Client;

/// <summary>The agent's answer to a sender's offer.</summary>
/// <param name="Id">Names this publication until it ends; only its owner may use it.</param>
/// <param name="Feed">Names what the person sends, the same over all attempts: what others subscribe to.</param>
/// <param name="Answer">SDP answer.</param>
/// <param name="LastEvent">Number of the newest journal entry then: a call to publish anew with a lower number is answered already.</param>
public sealed record Publication(string Id, string Feed, string Answer, long LastEvent);

/// <summary>The agent's offer to somebody who wants to see a feed; to be answered with <see cref="MediaAgentClient.SubscribeAnswer"/>.</summary>
public sealed record Subscription(string Id, string Offer);

/// <summary>Why a sender stops or starts anew; it becomes the cause of the gap in the record.</summary>
public enum SenderWord
{
    /// <summary>Nothing said.</summary>
    None,

    /// <summary>The person ended the call: no gap follows.</summary>
    Left,

    /// <summary>The page was closed or reloaded.</summary>
    PageLeft,

    /// <summary>The path to the agent was dead.</summary>
    Network,

    /// <summary>Another camera or another orientation: the size changes, so a new part begins.</summary>
    CameraChanged,

    /// <summary>The agent asked for it.</summary>
    Asked,
}

/// <summary>What a sender tells about its own tracks.</summary>
public enum TrackState
{
    On,

    /// <summary>Switched off by the person.</summary>
    Muted,

    /// <summary>The page is in the background, or the phone is locked.</summary>
    Hidden,

    /// <summary>The phone took the device away (a call, another app, unplugged).</summary>
    Taken,
}

/// <summary>How a person goes.</summary>
public enum Departure
{
    /// <summary>By themselves.</summary>
    Left,

    /// <summary>Put out; refused from then on, tickets or not.</summary>
    Removed,

    /// <summary>The page has not been heard of; a camera that still sends goes on.</summary>
    Vanished,
}
