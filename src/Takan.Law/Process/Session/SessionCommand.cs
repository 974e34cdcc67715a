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
}
