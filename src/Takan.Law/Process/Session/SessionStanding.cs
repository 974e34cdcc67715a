namespace Takan.Law.Process;

/// <summary>Questions that other tables ask about the state of a session.</summary>
public static class SessionStanding
{
    /// <summary>The applicant's picture arrives and is recorded.</summary>
    public static bool IsLive(this SessionState state) => state is SessionState.Live;

    /// <summary>Only a phone that was tried begins; one that breaks in mid-room is replaced by whatever is at hand.</summary>
    public static bool AsksForTriedPhone(this SessionState state) => state is SessionState.Open;

    /// <summary>Inspectors and applicant are face to face, in the open room or at the place: now a result can be told on the spot (HC-18).</summary>
    public static bool IsFaceToFace(this SessionState state) => state.RoomIsOpen() || state is SessionState.AtPlace;

    /// <summary>Nothing more comes of it that a package could hold.</summary>
    public static bool IsComplete(this SessionState state) => state is SessionState.Abandoned || SessionProcess.Table.Knows(state, SessionCommand.Seal);

    /// <summary>The room exists and records: who belongs to it may send and see.</summary>
    public static bool RoomIsOpen(this SessionState state) => state is SessionState.Open or SessionState.Live or SessionState.Interrupted;
}
