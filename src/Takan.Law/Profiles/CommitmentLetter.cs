namespace Takan.Law.Profiles;

/// <summary>The file <c>forms/commitments.yaml</c>: written promises that take the place of an inspection.</summary>
public sealed record CommitmentLetters
{
    public required IReadOnlyList<CommitmentLetter> Letters { get; init; }

    public CommitmentLetter? Find(CommitmentKind kind) => Letters.FirstOrDefault(letter => letter.Kind == kind);
}

/// <param name="Matters">Ids of matters in which it is taken; empty: none yet.</param>
public sealed record CommitmentLetter(
    CommitmentKind Kind, string Title, string Statement, IReadOnlyList<Undertaking> Undertakings, IReadOnlyList<string> Matters, string Source);

public enum CommitmentKind
{
    /// <summary>无变化承诺: nothing changed since the last licence (LT-11).</summary>
    NoChange,

    /// <summary>免踏勘承诺: the premises stand in the exemption library (LT-32).</summary>
    Exemption,

    /// <summary>告知承诺: conditions were told, the applicant promises to meet them (HC-66).</summary>
    Notice,
}
