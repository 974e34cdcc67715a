using Takan.Law.Identifiers;
using Takan.Law.Joint;
using Takan.Law.Process;

namespace Takan.Casework.Scheduling;

/// <summary>Inspections that could be one visit (TJ-36), and the unit that would lead it (TJ-37).</summary>
/// <param name="Decided">What was decided on these very inspections before; null where nobody has decided.</param>
public sealed record JointProposal(IReadOnlyList<JointCandidate> Candidates, IReadOnlyList<SharedPart> Parts, IReadOnlyDictionary<Guid, string> Units, LeadChoice Lead, JointVisit? Decided)
{
    public JointVisitState State => Decided?.State ?? JointVisitState.Proposed;

    public bool Holds(InspectionId id) => Parts.Any(part => part.Inspection.Id == id);

    public bool Is(IEnumerable<InspectionId> ids) => Parts.Select(part => part.Inspection.Id).ToHashSet().SetEquals(ids);
}
