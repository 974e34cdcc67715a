namespace Takan.Law.Process;

/// <summary>Conditions of the session table, with the rule each keeps.</summary>
public static class SessionGuards
{
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

    public static readonly Guard<SessionFacts> AppointmentStands = Guard.That<SessionFacts>(
        "HC-16", facts => facts.InspectionScheduled,
        "这次踏勘还没有约定时间，请先联系并预约。", "The inspection has no appointment yet: contact and book first.");

    public static readonly Guard<SessionFacts> TwoInspectors = Guard.That<SessionFacts>(
        "TJ-32",
        (numbers, facts) => Teams.TeamSize.IsEnough(facts.Present.Intersect(facts.Team), facts.TeamExceptionCitation, numbers),
        (numbers, facts) => new(
            $"在场 {facts.Present.Intersect(facts.Team).Count()} 人，未满 {numbers.TeamMinimum} 人，不能开始。第二名踏勘人员可在同一台电脑上用自己的口令进入。",
            $"{facts.Present.Intersect(facts.Team).Count()} present, {numbers.TeamMinimum} needed. The second may join at the same PC with an own factor."));

    public static readonly Guard<SessionFacts> RecordingOn = Guard.That<SessionFacts>(
        "HC-31", facts => facts.RecordingConfirmed,
        "录像没有开启，不能开始视频。", "Recording is not on: nobody can send.");

    public static readonly Guard<SessionFacts> CauseNamed = Guard.That<SessionFacts>(
        "TK-301", facts => !string.IsNullOrWhiteSpace(facts.Cause),
        "中断须记录原因。", "An interruption is recorded with its cause.");

    public static readonly Guard<SessionFacts> ReasonStated = Guard.That<SessionFacts>(
        "TK-102", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明原因。", "Give the reason.");

    public static readonly Guard<SessionFacts> ResultToldFirst = Guard.That<SessionFacts>(
        "HC-18", facts => facts.ResultTold || facts.EndedWithoutResult,
        "结果还没有当场告知申请人，不能关闭房间。请先告知结果，或中止另约、转现场踏勘。",
        "The result has not been told on the spot. Tell it, adjourn, or switch to a visit before closing the room.");

    public static readonly Guard<SessionFacts> PartsKept = Guard.That<SessionFacts>(
        "HC-31", facts => facts.PartsAcknowledged,
        "录像片段还没有全部存好。", "Not every part of the recording is stored yet.");

    public static readonly Guard<SessionFacts> NoSilentGap = Guard.That<SessionFacts>(
        "TK-302", facts => facts.GapsExplained,
        "录像有没有写明起止和原因的间断。", "A gap of the recording lacks start, end or cause.");

    public static readonly Guard<SessionFacts> InSealedPackage = Guard.That<SessionFacts>(
        "TK-303", facts => facts.PackageSealed,
        "证据包还没有封存。", "The evidence package is not sealed yet.");
}
