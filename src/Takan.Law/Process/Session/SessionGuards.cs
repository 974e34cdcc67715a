using Takan.Law.Calendar;

namespace Takan.Law.Process;

/// <summary>Conditions of the session table, with the rule each keeps.</summary>
public static class SessionGuards
{
    // The papers set no grace: who is later than an hour agrees on another time.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(60);

    /// <summary>Longer than the last part of a long room takes on a slow line between the servers.</summary>
    public static readonly TimeSpan TimeToComeIn = TimeSpan.FromMinutes(15);

    public static readonly Guard<SessionFacts> CameraAndSoundAllowed = Guard.That<SessionFacts>(
        "HC-52", facts => facts.CameraAllowed && facts.MicrophoneAllowed,
        "浏览器还没有允许使用摄像头和麦克风，请在提示中点“允许”。",
        "The browser has not been allowed camera and microphone: tap \"Allow\" when asked.");

    public static readonly Guard<SessionFacts> PixelsSuffice = Guard.That<SessionFacts>(
        "HC-52",
        (numbers, facts) => facts.StillPixels >= numbers.MinimumStillPixels,
        (numbers, facts) => new(
            $"手机照片为 {facts.StillPixels / 10_000} 万像素，不足 {numbers.NominalPixels / 10_000} 万。请换后置摄像头或换一部手机，也可以选择现场踏勘。",
            $"The phone's picture has {facts.StillPixels / 1_000_000.0:0.0} MP, {numbers.NominalPixels / 1_000_000} MP are needed. Use the rear camera or another phone, or choose a visit."));

    public static readonly Guard<SessionFacts> NetworkSuffices = Guard.That<SessionFacts>(
        "HC-52",
        (numbers, facts) => facts.UploadKilobits >= numbers.MinimumUploadKilobits,
        (numbers, facts) => new(
            $"网络上传速度为每秒 {facts.UploadKilobits} 千比特，至少要 {numbers.MinimumUploadKilobits}。请靠近窗边、换用 4G 或 Wi-Fi 再试。",
            $"Upload is {facts.UploadKilobits} kbit/s, {numbers.MinimumUploadKilobits} are needed. Move to a window or change between 4G and Wi-Fi."));

    public static readonly Guard<SessionFacts> PlaceKnown = Guard.That<SessionFacts>(
        "HC-52", facts => facts.PlaceSettled,
        "还没有得到位置。请打开手机定位，并在提示中点“允许”。",
        "The place is not known: switch on location and tap \"Allow\" when asked.");

    /// <summary>Said in the waiting room, and at the door of the room to a phone that comes in another way.</summary>
    public static readonly Refusal PhoneNotTried = new(
        "HC-52", "这部手机还没有试过。请先在这部手机上试一试，或者用试过的那部手机。",
        "This phone has not been checked: check it first, or use the phone that passed.");

    public static readonly Guard<SessionFacts> PhonePassed = new(PhoneNotTried.Rule, (_, facts) => facts.ThisPhonePassed ? null : PhoneNotTried);

    /// <summary>Said in the waiting room, and at the door of the room.</summary>
    public static readonly Refusal SeatNotTaken = new(
        "LT-44", "大厅踏勘间一间一次只办一件。请先在这台电脑上点“在这里踏勘”；显示有人在用的，请找服务台。",
        "A booth of the hall serves one session at a time. Press \"Hold it here\" at this PC first; if it says that it is in use, ask at the desk.");

    public static readonly Guard<SessionFacts> SeatTaken = new(SeatNotTaken.Rule, (_, facts) => facts.SeatIsTheirs ? null : SeatNotTaken);

    public static readonly Guard<SessionFacts> AppointmentStands = Guard.That<SessionFacts>(
        "HC-16",
        (_, facts) => StillStands(facts.Appointment, facts.AppointmentMinutes, facts.Now),
        (_, facts) => facts.Appointment is { } at
            ? new($"约定时间是 {ChinaTime.Local(at):MM 月 dd 日 HH:mm}，已经过了一个多小时，请改约。",
                $"The appointment was at {ChinaTime.Local(at):MM-dd HH:mm}, more than an hour ago: move it.")
            : new("这次踏勘还没有约定时间，请先联系并预约。", "The inspection has no appointment yet: contact and book first."));

    // The time is agreed with the applicant (HC-22), so it is not moved forward without the applicant either.
    public static readonly Guard<SessionFacts> NotAheadUnasked = Guard.That<SessionFacts>(
        "TK-305",
        (_, facts) => facts.Appointment is not { } at || facts.Now is not { } now || EntryTime.IsOpen(at, now) || facts.EarlyStartAgreed,
        (_, facts) => new(
            $"约的是 {ChinaTime.Local(facts.Appointment!.Value):MM 月 dd 日 HH:mm}，还没到时间，申请人也没有同意提前。要提前开始，请对方在手机的等候页上点“可以，提前开始”。",
            $"The appointment is at {ChinaTime.Local(facts.Appointment!.Value):MM-dd HH:mm} and the applicant has not agreed to begin early. To begin early the applicant taps \"Yes, begin early\" on the waiting page."));

    public static readonly Guard<SessionFacts> TwoInspectors = Guard.That<SessionFacts>(
        "TJ-32",
        (numbers, facts) => Teams.TeamSize.IsEnough(facts.Present.Intersect(facts.Team), facts.TeamExceptionCitation, numbers),
        (numbers, facts) => new(
            $"在场 {facts.Present.Intersect(facts.Team).Count()} 人，未满 {numbers.TeamMinimum} 人，踏勘不能进行。第二名踏勘人员可在同一台设备上用自己的动态码进入。",
            $"{facts.Present.Intersect(facts.Team).Count()} present, {numbers.TeamMinimum} needed. The second may join on the same device with an own one-time code."));

    public static readonly Guard<SessionFacts> NoInterestDeclared = Guard.That<SessionFacts>(
        Teams.Recusal.NotDeclared.Rule, facts => facts.WatcherIsFree, Teams.Recusal.NotDeclared.Words, Teams.Recusal.NotDeclared.English);

    public static readonly Guard<SessionFacts> RecordingOn = Guard.That<SessionFacts>(
        "HC-31", facts => facts.RecordingConfirmed,
        "录像没有开启，不能开始视频。", "Recording is not on: nobody can send.");

    public static readonly Guard<SessionFacts> ChallengeAsked = Guard.That<SessionFacts>(
        "TK-307", facts => facts.ChallengeWaits,
        "没有发出这条口令，或者已经记过读得对不对。请先点“读口令”发一条新的。",
        "This challenge was not drawn, or it was judged already. Draw a new one first.");

    public static readonly Guard<SessionFacts> CauseNamed = Guard.That<SessionFacts>(
        "TK-301", facts => !string.IsNullOrWhiteSpace(facts.Cause),
        "中断须记录原因。", "An interruption is recorded with its cause.");

    public static readonly Guard<SessionFacts> ReasonStated = Guard.That<SessionFacts>(
        "TK-102", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明原因。", "Give the reason.");

    public static readonly Guard<SessionFacts> ResultToldFirst = Guard.That<SessionFacts>(
        "HC-18", facts => facts.ResultTold || facts.EndedWithoutResult,
        "结果还没有当场告知申请人，不能结束。请先告知结果，或者中止另约。",
        "The result has not been told on the spot. Tell it or adjourn before ending the session.");

    /// <summary>House rule: the day is agreed with the applicant, and nobody comes unannounced.</summary>
    public static readonly Guard<SessionFacts> OnTheAgreedDay = Guard.That<SessionFacts>(
        "TK-310",
        (_, facts) => facts is { Appointment: { } at, Now: { } now } && ChinaTime.Day(at) == ChinaTime.Day(now),
        (_, facts) => facts.Appointment is { } at
            ? new($"约的是 {ChinaTime.Local(at):MM 月 dd 日}，不是今天，不能上门。要换日子，请先改约。",
                $"The visit is agreed for {ChinaTime.Local(at):MM-dd}, not for today. To come on another day, arrange it anew first.")
            : new("还没有约好上门时间，不能上门。请先约时间。", "No time of the visit is agreed. Agree on one first."));

    public static readonly Guard<SessionFacts> RecordingIsGone = Guard.That<SessionFacts>(
        "TK-306", facts => facts.RecordingGone,
        "视频节点还在，或者只是暂时连不上，录像会自动收齐，不能放弃。节点确实没了，请系统管理员先把它从配置里去掉。",
        "The media node still has the recording, or cannot be reached just now: it will come by itself and cannot be given up. If the node is gone for good, have the administrator take it out of the configuration first.");

    public static readonly Guard<SessionFacts> RecordingHadItsTime = Guard.That<SessionFacts>(
        "TK-308",
        (_, facts) => facts.ClosedAt is { } closed && facts.Now >= closed + TimeToComeIn,
        (_, _) => new(
            $"房间关闭还不到 {TimeToComeIn.TotalMinutes:0} 分钟，录像可能还在路上。请过一会儿再来看。",
            $"The room was closed less than {TimeToComeIn.TotalMinutes:0} minutes ago: the recording may still be on its way. Come back a little later."));

    public static readonly Guard<SessionFacts> PartsKept = Guard.That<SessionFacts>(
        "HC-31", facts => facts.PartsAcknowledged,
        "录像片段还没有全部存好。", "Not every part of the recording is stored yet.");

    public static readonly Guard<SessionFacts> NoSilentGap = Guard.That<SessionFacts>(
        "TK-302", facts => facts.GapsExplained,
        "录像有没有写明起止和原因的间断。", "A gap of the recording lacks start, end or cause.");

    public static readonly Guard<SessionFacts> InSealedPackage = Guard.That<SessionFacts>(
        "TK-303", facts => facts.PackageSealed,
        "证据包还没有封存。", "The evidence package is not sealed yet.");

    internal static bool StillStands(DateTime? appointment, int minutes, DateTime? now) => appointment is { } at && now <= at.AddMinutes(minutes) + Late;
}
