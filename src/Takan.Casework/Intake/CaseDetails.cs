using Takan.Law.Identifiers;
using Takan.Law.Registry;

namespace Takan.Casework.Intake;

/// <summary>What the window enters about an application, checked.</summary>
public sealed record CaseDetails
{
    public required string Matter { get; init; }

    public required IReadOnlyList<string> Scenario { get; init; }

    public required string EntityName { get; init; }

    public required CreditCode CreditCode { get; init; }

    public required string Address { get; init; }

    /// <summary>Null in a bureau that keeps no areas.</summary>
    public string? Subdistrict { get; init; }

    public required string ContactName { get; init; }

    public required ContactCapacity ContactCapacity { get; init; }

    public required MobilePhone ContactPhone { get; init; }

    public required IdNumber ContactId { get; init; }

    /// <summary>What the application is compared by.</summary>
    public ApplicantMarks Marks => new(EntityName, CreditCode.Value, Address, Matter);
}
