namespace Takan.Law.Process;

/// <summary>What must be so before the inspection starts, and while it runs.</summary>
public static class RoomGuards
{
    public static readonly Guard<InspectionFacts> DeviceOk = Guard.That<InspectionFacts>(
        "HC-52", facts => facts.DeviceChecked,
        "申请人的手机还没有通过设备检测。", "The applicant's phone has not passed the device check.");

    public static readonly Guard<InspectionFacts> Recording = Guard.That<InspectionFacts>(
        "HC-31", facts => facts.RecordingRuns,
        "录像没有开启，不能开始踏勘。", "Recording is not on: the inspection cannot start.");

    public static readonly Guard<InspectionFacts> BusinessPeopleSent = Guard.That<InspectionFacts>(
        "LJ-19", facts => facts.BusinessPeopleSettled,
        "还没有通知业务股室派人，或者业务股室还没有派，不能开始。请到“勘验小组”里办；确实等不到的，由负责人写明理由放行。",
        "The business section was not told to send people, or has not named them: it cannot begin. See to it under \"Inspection group\"; the lead may let it begin with a reason.");

    public static readonly Guard<InspectionFacts> StillWaits = Guard.That<InspectionFacts>(
        "TK-309", facts => facts.StillIsAwaited,
        "这张照片没有被要求，或者已经收到，或者已经说过拍不了。", "This photo was not asked for, has arrived, or was reported as failed already.");

    public static readonly Guard<InspectionFacts> PictureLive = Guard.That<InspectionFacts>(
        "TK-304", facts => facts.PictureArrives,
        "现在没有收到申请人的画面，不能拍照或标记。请等画面恢复。", "The applicant's picture does not arrive just now: no still and no moment. Please wait until it is back.");
}
