using System.Text.Json.Serialization;

namespace Takan.Law.Profiles;

/// <summary>Where the bureau's word goes: the place, its areas, and which team of which unit owns an area.</summary>
public sealed record Jurisdiction
{
    /// <summary>District or county: <c>威海市环翠区</c>.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<Area> Areas { get; init; } = [];

    public IReadOnlyList<AreaTeam> Teams { get; init; } = [];

    /// <summary>The paper has teams that own areas: the lead keeps areas and pairs, and cases are sent to them.</summary>
    [JsonIgnore]
    public bool SendsByArea => Teams.Count > 0;

    /// <summary>Ids of the matters that the paper gives to a team of its own (LT-08).</summary>
    [JsonIgnore]
    public IEnumerable<string> HardMatters => Teams.SelectMany(team => team.Matters);
}

/// <param name="Places">Subdistricts, towns or villages of the area, as they stand in addresses.</param>
public sealed record Area(string Id, string Name, IReadOnlyList<string> Places);

/// <summary>People who own areas (LT-07) or hard matters (LT-08).</summary>
/// <param name="Unit">Id of a section of the bureau.</param>
/// <param name="Areas">Ids of areas.</param>
/// <param name="Matters">Ids of matters that only this team takes; empty: any.</param>
public sealed record AreaTeam(string Id, string Name, string Unit, IReadOnlyList<string> Areas, IReadOnlyList<string> Matters, string Source);
