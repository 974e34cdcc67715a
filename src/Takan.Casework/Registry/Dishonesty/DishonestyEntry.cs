using System.Linq.Expressions;
using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <summary>A line of the bureau's dishonesty list (失信名单). It is never deleted: lifting it says when and why.</summary>
public sealed class DishonestyEntry : IOfBureau
{
    public const int NameLength = 200;
    public const int TextLength = 500;
    public const int SourceLength = 200;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required DishonestySubject Subject { get; init; }

    /// <summary>Name of the entity or person, or the address as written.</summary>
    public required string Name { get; init; }

    public required string NameKey { get; init; }

    /// <summary>Of an entity.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Keyed digest of a person's ID number: found again, not learnt.</summary>
    public byte[]? PersonIndex { get; init; }

    public string? PersonTail { get; init; }

    /// <summary>Of a place.</summary>
    public string? AddressKey { get; init; }

    public required DishonestyGround Ground { get; init; }

    /// <summary>What was done, in words.</summary>
    public required string Facts { get; init; }

    /// <summary>Number of the decision, or the list that it was taken from.</summary>
    public required string Source { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Null while no end is set.</summary>
    public DateOnly? Until { get; init; }

    public required Guid EnteredBy { get; init; }

    public required DateTime EnteredAt { get; init; }

    public DateOnly? LiftedOn { get; set; }

    public string? LiftReason { get; set; }

    public Guid? LiftedBy { get; set; }

    public int Version { get; set; }

    public DishonestyFact ToFact() => new(Subject, Name, From, Until, LiftedOn);

    /// <summary>The same as <see cref="DishonestyFact.Blocks"/>, for the database.</summary>
    public static Expression<Func<DishonestyEntry, bool>> InForceOn(DateOnly day) =>
        row => row.From <= day && (row.Until == null || row.Until >= day) && (row.LiftedOn == null || row.LiftedOn > day);
}
