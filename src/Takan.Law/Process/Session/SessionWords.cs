using static Takan.Law.Process.SessionCommand;
using static Takan.Law.Process.SessionState;

namespace Takan.Law.Process;

internal static class SessionWords
{
    public static readonly IReadOnlyDictionary<SessionState, Bilingual> States = new Dictionary<SessionState, Bilingual>
    {
        [Prepared] = new("待检测设备", "device check pending"),
        [Checked] = new("设备已通过", "device checked"),
        [Waiting] = new("等候中", "waiting"),
        [Open] = new("房间已开，录像中", "room open, recording"),
        [Live] = new("视频中", "live"),
        [Interrupted] = new("视频中断", "interrupted"),
        [Closed] = new("房间已关闭", "closed"),
        [Assembled] = new("录像已整理", "assembled"),
        [Sealed] = new("已封存", "sealed"),
        [Abandoned] = new("未进行", "abandoned"),
    };

    public static readonly IReadOnlyDictionary<SessionCommand, Bilingual> Commands = new Dictionary<SessionCommand, Bilingual>
    {
        [PassDeviceCheck] = new("设备检测通过", "pass the device check"),
        [FailDeviceCheck] = new("记录检测未通过", "record a failed check"),
        [EnterWaitingRoom] = new("进入等候", "enter the waiting room"),
        [LeaveWaitingRoom] = new("离开等候", "leave the waiting room"),
        [AgreeToEarlyStart] = new("同意提前开始", "agree to begin early"),
        [Attend] = new("踏勘人员到场", "be present"),
        [OpenRoom] = new("打开房间", "open the room"),
        [LetSend] = new("开始视频", "start sending"),
        [Interrupt] = new("记录中断", "record an interruption"),
        [Resume] = new("恢复视频", "resume"),
        [StopRecording] = new("停止录像", "stop recording"),
        [Chat] = new("说一句话", "say something"),
        [AskToShow] = new("请对方拍", "ask to show"),
        [DrawChallenge] = new("发出现场口令", "draw a site challenge"),
        [JudgeChallenge] = new("记下口令念得对不对", "judge the site challenge"),
        [CloseRoom] = new("关闭房间", "close the room"),
        [Abandon] = new("取消这次视频", "abandon"),
        [GiveUpRecording] = new("放弃收不回的录像", "give up a recording that is gone"),
        [Assemble] = new("整理录像", "assemble"),
        [SessionCommand.Seal] = new("封存", "seal"),
    };
}
