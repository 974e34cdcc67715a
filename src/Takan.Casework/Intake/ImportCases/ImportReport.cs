using Takan.Law;
using Takan.Law.Identifiers;

namespace Takan.Casework.Intake;

public sealed record RowFinding(string Column, Refusal Reason);

public sealed record BadRow(ImportRow Row, IReadOnlyList<RowFinding> Findings);

/// <summary>A row that had become a case before.</summary>
public sealed record KnownRow(ImportRow Row, CaseId Case, string Number);

/// <summary>What became of each row.</summary>
public sealed record ImportReport(bool IsJson)
{
    public List<CaseId> Registered { get; } = [];

    public List<KnownRow> Known { get; } = [];

    public List<BadRow> Bad { get; } = [];
}
