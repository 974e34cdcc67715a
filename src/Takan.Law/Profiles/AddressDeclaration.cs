namespace Takan.Law.Profiles;

/// <summary>The address declaration and commitment (HC-67 … HC-84). The file <c>forms/address-declaration.yaml</c>.</summary>
public sealed record AddressDeclaration
{
    public required string Title { get; init; }

    /// <summary>Annex of which paper; or that the annex was not published and which form served as model.</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<DeclarationField> Fields { get; init; }

    public required string Statement { get; init; }

    public required IReadOnlyList<Undertaking> Undertakings { get; init; }

    public required IReadOnlyList<SignerRule> Signers { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What is asked on the given occasion in the given city (HC-67, HC-69).</summary>
    /// <param name="occasion">Null: neither a set-up nor a change of address.</param>
    public IEnumerable<DeclarationField> FieldsFor(RegistrationOccasion? occasion, string city) => Fields.Where(field =>
        (field.OnlyOn is null || field.OnlyOn == occasion) && (field.OnlyInCities.Count == 0 || field.OnlyInCities.Any(only => IsCity(city, only))));

    /// <summary>The rule that names the signer of such an entity.</summary>
    public static string SignerRuleOf(EntityKind entity) => entity switch
    {
        EntityKind.Branch => "HC-82",
        EntityKind.SoleTrader => "HC-83",
        _ => "HC-81",
    };

    /// <summary>Who signs and whose seal stands on the paper (HC-81 … HC-83).</summary>
    public Outcome<SignerRule> SignerFor(EntityKind entity, RegistrationOccasion occasion)
        => Signers.FirstOrDefault(rule => rule.Entity == entity && rule.Occasion == occasion) is { } found
            ? found
            : new Refusal("HC-80", $"没有写明{ProfileTerms.EntityKinds[entity]}办理{ProfileTerms.Occasions[occasion]}时由谁签署。", $"Nobody is named to sign for {entity} on {occasion}.");

    /// <summary>People write 济南 or 山东省济南市.</summary>
    private static bool IsCity(string typed, string only) => typed.Contains(only.TrimEnd('市'), StringComparison.Ordinal);
}

/// <param name="OnlyOn">Asked on this occasion alone; null: always.</param>
public sealed record DeclarationField(string Id, string Label, bool Required, RegistrationOccasion? OnlyOn = null)
{
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Asked in these cities alone; empty: everywhere.</summary>
    public IReadOnlyList<string> OnlyInCities { get; init; } = [];

    /// <summary>Stands in the field from the beginning, as it is printed in the paper's form; empty: nothing.</summary>
    public string Preset { get; init; } = "";
}

/// <param name="Signers">Any one of them signs.</param>
/// <param name="Seal">Whose seal stands beside; empty: none.</param>
public sealed record SignerRule(EntityKind Entity, RegistrationOccasion Occasion, IReadOnlyList<string> Signers, string Source, string Seal = "");

public enum EntityKind
{
    Enterprise,
    Cooperative,
    Branch,
    SoleTrader,
}

public enum RegistrationOccasion
{
    SetUp,
    Change,
}
