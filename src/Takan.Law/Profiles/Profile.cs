using System.Text.Json.Serialization;

namespace Takan.Law.Profiles;

/// <summary>A bureau's work plan as data: the folder <c>profiles/&lt;id&gt;/</c>, read. A case is bound to its content digest.</summary>
public sealed record Profile
{
    /// <summary>Name of the folder: <c>huancui</c>.</summary>
    public required string Id { get; init; }

    public required Bureau Bureau { get; init; }

    public required IReadOnlyList<Matter> Matters { get; init; }

    public required ConsentLetter ConsentLetter { get; init; }

    public required PrivacyNotice PrivacyNotice { get; init; }

    public required JoinManual JoinManual { get; init; }

    public AddressDeclaration? AddressDeclaration { get; init; }

    public FilmingSpecification? Filming { get; init; }

    public CommitmentLetters? Commitments { get; init; }

    public ExemptionSettings? Exemptions { get; init; }

    /// <summary>Matters that a clerk may take in remotely today (C-02).</summary>
    [JsonIgnore]
    public IEnumerable<Matter> RemoteMatters => Matters.Where(matter => matter.OfferedModes.Contains(InspectionMode.Remote));

    public Matter? FindMatter(string id) => Matters.FirstOrDefault(matter => matter.Id == id);

    /// <summary>The bureau's numbers with what the matter overrides (K3, K7).</summary>
    public Numbers NumbersFor(Matter matter) => Bureau.Numbers with
    {
        RectificationWorkingDays = matter.RectificationWorkingDays ?? Bureau.Numbers.RectificationWorkingDays,
        TeamMinimum = matter.TeamMinimum ?? Bureau.Numbers.TeamMinimum,
    };
}
