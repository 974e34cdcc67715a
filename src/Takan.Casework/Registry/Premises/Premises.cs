using System.Text.Json.Serialization;
using Takan.Law;

namespace Takan.Casework.Registry;

/// <summary>What is known of a place beside its address.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PremisesFlag>))]
public enum PremisesFlag
{
    /// <summary>One manager answers for the whole place (LT-40): a condition of the exemption library.</summary>
    StableManagement,

    /// <summary>Several entities are registered here.</summary>
    Shared,

    /// <summary>Not to be inspected by video.</summary>
    OnSiteOnly,
}

/// <summary>A place that is inspected again and again, with who owns it and who sits there.</summary>
public sealed class Premises : IOfBureau
{
    public const int AddressLength = 300;
    public const int OwnerLength = 200;
    public const int TenantsLength = 2000;

    public required Guid Id { get; init; }

    public required Guid BureauId { get; init; }

    public required string Address { get; set; }

    public required string AddressKey { get; set; }

    public required string Owner { get; set; }

    /// <summary>One a line.</summary>
    public required string Tenants { get; set; }

    public required List<PremisesFlag> Flags { get; set; }

    public required DateTime ChangedAt { get; set; }

    public int Version { get; set; }
}

public static class PremisesTerms
{
    public static Bilingual Name(this PremisesFlag flag) => flag switch
    {
        PremisesFlag.StableManagement => new("统一管理，管理方稳定", "One stable manager"),
        PremisesFlag.Shared => new("一址多照", "Several entities at one address"),
        _ => new("只能现场踏勘", "Visits only"),
    };
}
