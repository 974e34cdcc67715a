using Takan.Law.Profiles;

namespace Takan.Law.Declarations;

/// <summary>Which declarations a case needs and how many are signed.</summary>
/// <param name="OnOccasion">The case is a set-up registration or a change of address.</param>
/// <param name="Signed">Forms that stand, each of another place.</param>
public sealed record DeclarationStanding(DeclarationDuty Duty, bool OnOccasion, int Places, int Signed)
{
    /// <summary>A paper that does not know the form.</summary>
    public static DeclarationStanding NotAsked { get; } = new(DeclarationDuty.None, false, 0, 0);

    public static DeclarationStanding Of(DeclarationDemand? demand, DeclarationTerms terms, int signed) =>
        new(demand?.Demand ?? DeclarationDuty.None, terms.Occasion is not null, terms.Places, signed);

    /// <summary>The form may be signed in this case (HC-80).</summary>
    public bool IsAsked => Duty switch
    {
        DeclarationDuty.EveryCase or DeclarationDuty.Offered => true,
        DeclarationDuty.OnRegistration => OnOccasion,
        _ => false,
    };

    /// <summary>Forms without which the case does not come into the queue: one for each place (HC-84).</summary>
    public int Due => IsAsked && Duty != DeclarationDuty.Offered ? Places : 0;

    public int Missing => Math.Max(0, Due - Signed);
}
