using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Casework.Scheduling;

/// <summary>A line of what goes together.</summary>
/// <param name="Officer">Name of who answers for the case.</param>
public sealed record JointRow(CaseId Case, string Number, string Unit, string Matter, string Officer, InspectionMeans Means, InspectionState Stands, DateTime? At, bool Leads);

/// <summary>What goes together, or could: for the case page and for the list.</summary>
/// <param name="Of">One of the inspections.</param>
public sealed record JointCard(InspectionId Of, JointVisitState State, string Entity, string Address, IReadOnlyList<JointRow> Rows);
