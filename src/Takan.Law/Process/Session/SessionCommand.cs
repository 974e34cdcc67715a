namespace Takan.Law.Process;

public enum SessionCommand
{
    PassDeviceCheck,
    FailDeviceCheck,
    EnterWaitingRoom,
    LeaveWaitingRoom,
    AgreeToEarlyStart,

    /// <summary>An inspector is there: before the room, and while it stands.</summary>
    Attend,

    /// <summary>Somebody who does not inspect comes in: an observer, an expert, who was sent by the business section.</summary>
    Watch,
    OpenRoom,
    LetSend,
    Interrupt,
    Resume,
    StopRecording,
    Chat,
    AskToShow,
    DrawChallenge,
    JudgeChallenge,
    CloseRoom,
    Abandon,
    GiveUpRecording,
    Assemble,
    Seal,

    /// <summary>The session is a visit on the spot: the team is awaited at the place.</summary>
    AwaitArrival,

    /// <summary>An inspector says to be at the place.</summary>
    ConfirmArrival,
    Arrive,
    LeavePlace,
}
