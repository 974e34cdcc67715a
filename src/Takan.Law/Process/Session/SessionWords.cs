using static Takan.Law.Process.SessionCommand;
using static Takan.Law.Process.SessionState;

namespace Takan.Law.Process;

internal static class SessionWords
{
    public static readonly IReadOnlyDictionary<SessionState, Bilingual> States = new Dictionary<SessionState, Bilingual>
    {
        [Prepared] = new("待检测设备", "Device check pending"),
        [Checked] = new("设备已通过", "Device checked"),
        [Waiting] = new("等候中", "Waiting"),
        [Open] = new("房间已开，录像中", "Room open, recording"),
        [Live] = new("视频中", "Live"),
        [Interrupted] = new("视频中断", "Interrupted"),
        [Closed] = new("房间已关闭", "Closed"),
        [Assembled] = new("录像已整理", "Assembled"),
        [Sealed] = new("已封存", "Sealed"),
        [Abandoned] = new("未进行", "Abandoned"),
        [ToArrive] = new("上门，人还没到", "Visit, team awaited"),
        [AtPlace] = new("踏勘人员在现场", "Team at the place"),
        [Left] = new("踏勘人员已离开", "Team has left"),
    };

    public static readonly IReadOnlyDictionary<SessionCommand, Bilingual> Commands = new Dictionary<SessionCommand, Bilingual>
    {
        [PassDeviceCheck] = new("设备检测通过", "Pass the device check"),
        [FailDeviceCheck] = new("记录检测未通过", "Record a failed check"),
        [EnterWaitingRoom] = new("进入等候", "Enter the waiting room"),
        [LeaveWaitingRoom] = new("离开等候", "Leave the waiting room"),
        [AgreeToEarlyStart] = new("同意提前开始", "Agree to begin early"),
        [Attend] = new("踏勘人员到场", "Be present"),
        [ConfirmArrival] = new("确认到达现场", "Say to be at the place"),
        [Watch] = new("进来旁听", "Come in to watch"),
        [OpenRoom] = new("打开房间", "Open the room"),
        [LetSend] = new("开始视频", "Start sending"),
        [Interrupt] = new("记录中断", "Record an interruption"),
        [Resume] = new("恢复视频", "Resume"),
        [StopRecording] = new("停止录像", "Stop recording"),
        [Chat] = new("说一句话", "Say something"),
        [AskToShow] = new("请对方拍", "Ask to show"),
        [DrawChallenge] = new("发出现场口令", "Draw a site challenge"),
        [JudgeChallenge] = new("记下口令念得对不对", "Judge the site challenge"),
        [CloseRoom] = new("关闭房间", "Close the room"),
        [Abandon] = new("取消这次视频", "Abandon"),
        [GiveUpRecording] = new("放弃收不回的录像", "Give up a recording that is gone"),
        [Assemble] = new("整理录像", "Assemble"),
        [SessionCommand.Seal] = new("封存", "Seal"),
        [AwaitArrival] = new("准备上门", "Prepare the visit"),
        [Arrive] = new("到达现场", "Arrive"),
        [LeavePlace] = new("离开现场", "Leave the place"),
    };
}
