namespace Takan.Law.Profiles;

/// <summary>As much of a profile as could be read: a file with mistakes of its own must not hide those of the others.</summary>
public sealed record ProfileParts
{
    public Bureau? Bureau { get; init; }

    public IReadOnlyList<Matter> Matters { get; init; } = [];

    /// <summary>False when a matter's file could not be read: then a name that is not among the matters proves nothing.</summary>
    public bool MattersAreWhole { get; init; } = true;

    public ConsentLetter? ConsentLetter { get; init; }

    public PrivacyNotice? PrivacyNotice { get; init; }

    public JoinManual? JoinManual { get; init; }

    public AddressDeclaration? AddressDeclaration { get; init; }

    public FilmingSpecification? Filming { get; init; }

    public CommitmentLetters? Commitments { get; init; }

    public ExemptionSettings? Exemptions { get; init; }

    public static ProfileParts Of(Profile profile) => new()
    {
        Bureau = profile.Bureau,
        Matters = profile.Matters,
        ConsentLetter = profile.ConsentLetter,
        PrivacyNotice = profile.PrivacyNotice,
        JoinManual = profile.JoinManual,
        AddressDeclaration = profile.AddressDeclaration,
        Filming = profile.Filming,
        Commitments = profile.Commitments,
        Exemptions = profile.Exemptions,
    };

    internal IEnumerable<string> UnknownMatters(IEnumerable<string> ids) => MattersAreWhole ? ids.Except(Matters.Select(matter => matter.Id)) : [];
}
