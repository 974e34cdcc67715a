using Takan.Law.Profiles;

namespace Takan.Law.Declarations;

/// <summary>What a case is, as far as the address declaration asks.</summary>
/// <param name="Occasion">Null: neither a set-up registration nor a change of address.</param>
/// <param name="Places">Places of business; each has its own form (HC-84).</param>
public sealed record DeclarationTerms(RegistrationOccasion? Occasion, EntityKind Entity, int Places = 1)
{
    /// <summary>Beyond any chain of shops that one licence covers; keeps a slip of the finger out.</summary>
    public const int MostPlaces = 50;
}
