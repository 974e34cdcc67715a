using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Profiles;
using Takan.Platform.Words;

namespace Takan.Casework.Eligibility;

/// <summary>Something that only a person can see in the application, and on which its road depends.</summary>
/// <param name="Text">In the words of the paper where it has some.</param>
/// <param name="Clause">Where the paper asks it.</param>
public sealed record RoadQuestion(string Id, string Text, string Clause)
{
    private const string Renewal = "Renewal";
    private const string NothingChanged = "NothingChanged";

    private static readonly Bilingual IsRenewal = new("这次是许可到期延续", "The application renews a licence that expires");
    private static readonly Bilingual SaysNothingChanged = new("申请人写明与上次许可相比没有变化", "The applicant states that nothing changed since the last licence");

    /// <summary>The exclusions of the paper; and, where the matter takes a no-change commitment (LT-11), whether it is such a renewal.</summary>
    public static IReadOnlyList<RoadQuestion> Of(Profile profile, Matter matter)
    {
        var exclusions = ExclusionGate.Questions(profile).Select(exclusion => new RoadQuestion(exclusion.Ground.ToString(), exclusion.Text, exclusion.Source));
        return profile.Commitments?.Find(CommitmentKind.NoChange) is { } letter && letter.Matters.Contains(matter.Id)
            ? [.. exclusions, new(Renewal, IsRenewal.Say(), letter.Source), new(NothingChanged, SaysNothingChanged.Say(), letter.Source)]
            : [.. exclusions];
    }

    public static IReadOnlyDictionary<ExclusionGround, bool> Grounds(IReadOnlyDictionary<string, bool> answers) =>
        Enum.GetValues<ExclusionGround>().Where(ground => answers.ContainsKey(ground.ToString()))
            .ToDictionary(ground => ground, ground => answers[ground.ToString()]);

    public static bool SaysRenewal(IReadOnlyDictionary<string, bool> answers) => answers.GetValueOrDefault(Renewal);

    public static bool SaysUnchanged(IReadOnlyDictionary<string, bool> answers) => answers.GetValueOrDefault(NothingChanged);
}
