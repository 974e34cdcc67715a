using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Visits.Records;

/// <summary>What was found for one check item (核查项) of one inspection.</summary>
public sealed class ItemJudgement
{
    public const int NoteLength = 1000;

    public required InspectionId InspectionId { get; init; }

    /// <summary>As in the matter's standard: <c>3</c>, <c>H2</c>.</summary>
    public required string Item { get; init; }

    public Verdict Verdict { get; set; }

    /// <summary>What is wrong, or why it does not apply.</summary>
    public string Note { get; set; } = "";

    /// <summary>What the applicant has to put right.</summary>
    public string Remedy { get; set; } = "";

    public DateTime JudgedAt { get; set; }

    public Guid JudgedBy { get; set; }

    public int Version { get; set; }
}
