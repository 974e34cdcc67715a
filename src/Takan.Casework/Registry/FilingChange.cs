namespace Takan.Casework.Registry;

public enum ChangeState
{
    Waiting,
    Consented,
    Refused,
}

/// <summary>A written application to change filed data, with what became of it. Kept for good.</summary>
public sealed class FilingChange : IOfBureau
{
    public const int ReasonLength = 500;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required Guid FilingId { get; init; }

    /// <summary>The changed fields only, as they stood and as they are wanted, as JSON.</summary>
    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Reason { get; init; }

    /// <summary>The stamped application.</summary>
    public required Guid PaperId { get; init; }

    public required Guid AppliedBy { get; init; }

    public required DateTime AppliedAt { get; init; }

    public ChangeState State { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecisionReason { get; set; }

    /// <summary>Version of the filing that the consent made.</summary>
    public int? MadeVersion { get; set; }

    public int Version { get; set; }
}
