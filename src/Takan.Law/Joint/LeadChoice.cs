namespace Takan.Law.Joint;

/// <summary>Which unit leads a joint inspection: normally the department of the core or main business (TJ-37).</summary>
/// <param name="Part">The inspection by which it was chosen.</param>
/// <param name="ByCore">By the core matters of the paper; otherwise by the earliest acceptance.</param>
public sealed record LeadChoice(JointCandidate Part, bool ByCore)
{
    /// <param name="core">Ids of the core matters, the foremost first.</param>
    public static LeadChoice Of(IReadOnlyList<JointCandidate> parts, IReadOnlyList<string> core)
    {
        var earliest = parts.OrderBy(part => part.AcceptedAt).ThenBy(part => part.Inspection.Value).ToList();
        var foremost = core.Select(matter => earliest.Find(part => part.Matter == matter)).FirstOrDefault(part => part is not null);
        return foremost is null ? new(earliest[0], ByCore: false) : new(foremost, ByCore: true);
    }
}
