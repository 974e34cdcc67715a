namespace Takan.Law.Process;

/// <summary>Where a session stands: for the Huancui paper a live room.</summary>
public enum SessionState
{
    /// <summary>The link works; the phone has not been checked.</summary>
    Prepared,

    /// <summary>The phone passed the device check.</summary>
    Checked,

    /// <summary>The applicant is in the waiting room.</summary>
    Waiting,

    /// <summary>The room exists and records; nobody can send yet.</summary>
    Open,

    Live,

    /// <summary>The applicant or the media node dropped; the room stays.</summary>
    Interrupted,

    Closed,

    /// <summary>Parts are playable, digested and acknowledged.</summary>
    Assembled,

    /// <summary>In the sealed package. An end.</summary>
    Sealed,

    /// <summary>Given up before a room was opened, or before anybody arrived. An end.</summary>
    Abandoned,

    /// <summary>A visit on the spot: the team has not arrived.</summary>
    ToArrive,

    /// <summary>The team is at the place.</summary>
    AtPlace,

    /// <summary>The team has left. Nothing was recorded, so there is nothing to assemble.</summary>
    Left,
}
