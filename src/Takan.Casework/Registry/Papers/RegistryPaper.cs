namespace Takan.Casework.Registry;

/// <summary>A photo or a scanned application. It belongs to no case, so it lies with the register and not in a case's evidence.</summary>
public sealed class RegistryPaper : IOfBureau
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int NameLength = 120;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required Guid TakenBy { get; init; }

    public required DateTime TakenAt { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Lower-case hex; stands in the log beside whatever refers to the paper.</summary>
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);
}
