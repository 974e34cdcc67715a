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
}
