using static Takan.Law.Process.SessionState;

namespace Takan.Law.Process;

/// <summary>What is said when a session stands where something cannot be done: how things are, and what to do.</summary>
internal static class SessionStandings
{
    public static readonly IReadOnlyDictionary<SessionState, Bilingual> All = new Dictionary<SessionState, Bilingual>
    {
        [Prepared] = new(
            "手机还没有试好。请先试镜头、声音、网络和位置。",
            "The phone has not been checked yet. Please try camera, sound, network and place first."),
        [Checked] = new(
            "手机已经试好，申请人还没有进来等候。请先进去等候。",
            "The phone is ready, but the applicant is not in the waiting room. Please go to the waiting room first."),
        [Waiting] = new(
            "申请人正在等候，踏勘室还没有开。请等踏勘人员开踏勘室。",
            "The applicant waits and the room is not open yet. Please wait for the inspectors to open it."),
        [Open] = new(
            "踏勘室已经开了，正在录像。请直接进入现场。",
            "The room is open and records. Please come in."),
        [Live] = new(
            "视频正在进行。请先把这次视频做完。",
            "The video is running. Please finish it first."),
        [Interrupted] = new(
            "视频断了，踏勘室还开着。请检查网络，重新进入现场。",
            "The video was interrupted and the room is still open. Please check the network and come in again."),
        [Closed] = new(
            "踏勘室已经关闭，录像正在整理。这次视频不能再接通。",
            "The room is closed and the recording is being put together. This video cannot be joined again."),
        [Assembled] = new(
            "这次视频已经结束，录像已经整理好。不能再接通。",
            "This video has ended and its recording is complete. It cannot be joined again."),
        [Sealed] = new(
            "这次视频的录像已经封存，任何人都不能再改动。",
            "The recording of this video is sealed: nobody can change it."),
        [Abandoned] = new(
            "这次视频没有进行。请刷新页面，看新约的时间。",
            "This video did not take place. Please reload the page to see the new appointment."),
        [ToArrive] = new(
            "踏勘人员还没有到现场。请两个人都确认到场，再开始。",
            "The team has not arrived. Please have both confirm that they are there, then begin."),
        [AtPlace] = new(
            "踏勘人员正在现场。请先把这次踏勘做完。",
            "The team is at the place. Please finish the visit first."),
        [Left] = new(
            "踏勘人员已经离开现场。这次上门已经结束。",
            "The team has left the place. This visit is over."),
    };
}
