using Takan.Media.Client;

namespace Takan.Media.Copies;

/// <summary>A gap's cause as it stands on the picture.</summary>
static class GapWords
{
    public static string Of(string cause) => cause switch
    {
        GapCause.NotReceived => "没有收到画面",
        GapCause.Network => "网络中断",
        GapCause.PageLeft => "对方离开页面",
        GapCause.MediaServerDied => "视频服务中断",
        GapCause.MediaServerHung => "视频服务无响应",
        GapCause.MediaServerStopped => "视频服务停止",
        GapCause.Muted => "对方关闭了画面",
        GapCause.Hidden => "对方切到后台",
        GapCause.DeviceTaken => "摄像头被占用",
        GapCause.CameraChanged => "切换摄像头",
        GapCause.DiskFailed => "存储设备故障",
        GapCause.RecorderFailed => "录像写入故障",
        GapCause.Restarted => "重新连接",
        _ => "中断",
    };
}
