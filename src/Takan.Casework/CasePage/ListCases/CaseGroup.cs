using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.CasePage;

/// <summary>States that people ask for together.</summary>
/// <param name="Id">As in an address; no state is called so.</param>
public sealed record CaseGroup(string Id, Bilingual Name, IReadOnlyList<CaseState> States)
{
    /// <summary>One step after the other; every state that the bureau sees is in exactly one.</summary>
    public static IReadOnlyList<CaseGroup> Steps { get; } =
    [
        new("at-the-window", new("窗口办理中", "At the window"), [CaseState.Registered, CaseState.Returned]),
        new("in-review", new("初审中", "In review"), [CaseState.Reviewing, CaseState.ReviewReturned]),
        new("to-sign", new("等申请人签字", "Waiting for a signature"), [CaseState.Accepted, CaseState.Informed]),
        new("to-inspect", new("待踏勘、踏勘中", "To be inspected"), [CaseState.Consented, CaseState.Inspecting, CaseState.OnSite]),
        new("to-rectify", new("整改、复勘", "Rectification"), [CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed]),
        new("to-conclude", new("有结果，待办结", "To be concluded"), [CaseState.Committed, CaseState.Passed, CaseState.NotMet]),
        new("ended", new("已结束", "Ended"), [CaseState.NotAccepted, CaseState.Concluded, CaseState.Withdrawn]),
    ];

    public static CaseGroup UnderWay { get; } = new("under-way", new("全部在办", "All under way"), [.. Steps.SkipLast(1).SelectMany(step => step.States)]);

    public static IReadOnlyList<CaseGroup> All { get; } = [UnderWay, .. Steps];

    public static CaseGroup? Find(string? id) => All.FirstOrDefault(group => group.Id == id);
}
