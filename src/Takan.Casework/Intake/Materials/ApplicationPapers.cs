using Takan.Law;

namespace Takan.Casework.Intake;

/// <summary>A paper that belongs to an application.</summary>
/// <param name="Demanded">Nothing is sent without it; of the others the window says once what is lacking.</param>
/// <param name="English">Null for what the bureau's profile names, which is said as it stands there.</param>
public sealed record ApplicationPaper(string Key, string Name, bool Demanded, string? English = null)
{
    public Bilingual Words => new(Name, English ?? Name);
}

/// <summary>Which papers an applicant who comes alone is asked for.</summary>
public static class ApplicationPapers
{
    public const string Identity = "identity";
    public const string Authorisation = "authorisation";

    public static IReadOnlyList<ApplicationPaper> Of(CaseHead head) =>
    [
        new(Identity, $"身份证明（{head.Case.ContactName}）", true, $"Proof of identity ({head.Case.ContactName})"),
        .. head.Case.ContactCapacity == ContactCapacity.AuthorisedAgent ? [new ApplicationPaper(Authorisation, "授权委托书", true, "Signed authorisation")] : Array.Empty<ApplicationPaper>(),
        .. head.Profile.Matter.Preparation.Select((name, i) => new ApplicationPaper($"p{i + 1}", name, false)),
    ];
}
