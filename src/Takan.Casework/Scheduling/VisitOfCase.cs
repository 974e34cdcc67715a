using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>An inspection and one of the cases that it serves; never kept, only asked by.</summary>
public sealed class VisitOfCase
{
    public required Inspection Visit { get; init; }

    public required CaseId CaseId { get; init; }
}
