using Takan.Law.Profiles;

namespace Takan.Law.Eligibility;

/// <summary>What the matter itself allows, and the place where it is inspected.</summary>
internal static class MatterGates
{
    private static readonly Bilingual AskForAnotherClass = new(
        "对事项的办理方式有意见的，可以书面向审批局提出，目录按规定动态调整。",
        "Whoever thinks that the matter belongs to another class may write to the bureau: its catalogue is revised.");

    public static readonly RoadGate InForce = RoadGate.That(
        "TK-801", facts => !facts.Matter.Draft,
        new("这个事项的核查标准还没有生效，只能按现场踏勘办理。", "The standard of this matter is not in force yet: only a visit is open."),
        _ => "", AskForAnotherClass);

    public static readonly RoadGate TakenInPilot = RoadGate.That(
        "HC-15", facts => PilotLifeCycle.TakesRemoteCases(facts.Matter.Pilot),
        new("这个事项还没有开始试点，或者已经退出远程办理。", "The pilot of this matter has not begun, or it was withdrawn."),
        facts => facts.Matter.Pilot?.Source ?? "", AskForAnotherClass);

    public static RoadGate ClassAllows(InspectionMode mode) => RoadGate.That(
        "HC-63", facts => facts.Matter.AllowedModes.Contains(mode),
        new($"这个事项的办理方式不包括“{ProfileTerms.Modes[mode]}”。", $"The class of this matter does not include \"{mode}\"."),
        facts => facts.Matter.Source, AskForAnotherClass);

    public static readonly RoadGate PlaceMayBeShown = RoadGate.That(
        "TK-804", facts => !facts.VisitsOnly,
        new("这个场所登记为只能现场踏勘。", "The register of places says: visits only."),
        _ => "", new(
            "认为场所可以用视频看清的，可以请窗口核对场所登记。",
            "Whoever thinks that the place can be shown by video asks the window to check the register of places."));

    /// <summary>A matter without a tier was not ranked: its class alone decides.</summary>
    public static RoadGate RiskAllows(InspectionMode mode) => RoadGate.That(
        "DL-05", facts => facts.Tier?.Modes.Contains(mode) ?? true,
        new($"按这个事项的风险等级，不能办理“{ProfileTerms.Modes[mode]}”。", $"The risk tier of this matter leaves no room for \"{mode}\"."),
        facts => facts.Tier?.Source ?? "", AskForAnotherClass);
}
