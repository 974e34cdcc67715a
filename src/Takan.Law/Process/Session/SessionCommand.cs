namespace Takan.Law.Process;

public enum SessionCommand
{
    PassDeviceCheck,
    FailDeviceCheck,
    EnterWaitingRoom,
    LeaveWaitingRoom,
    OpenRoom,
    LetSend,
    Interrupt,
    Resume,
    StopRecording,
    CloseRoom,
    Abandon,
    Assemble,
    Seal,
}
