using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>Units, areas and teams must know each other by their ids.</summary>
internal static class JurisdictionCheck
{
    private const string Path = "bureau/jurisdiction";

    public static IEnumerable<ProfileFinding> Findings(Bureau bureau, ProfileParts parts)
    {
        if (bureau.Jurisdiction is not { } place) return [Error("TK-514", "bureau", "缺少管辖范围（jurisdiction），请写 jurisdiction: { name: 某某区 }。", "No jurisdiction.")];
        var areas = place.Areas.Select(area => area.Id).ToHashSet();
        var sections = bureau.Sections.Select(section => section.Id).ToHashSet();
        return
        [
            .. Blank(place.Name, $"{Path}/name", "管辖区域名称", "name of the place"),
            .. Repeated(place.Areas.Select(area => area.Id), "TK-501", id => $"{Path}/areas/{id}/id", "片区代号重复", "repeated area id"),
            .. Repeated(bureau.Sections.Select(section => section.Id), "TK-501", id => $"bureau/sections/{id}/id", "科室代号重复", "repeated section id"),
            .. place.Teams.Where(team => !sections.Contains(team.Unit))
                .Select(team => Error("TK-514", $"{Path}/teams/{team.Id}/unit", $"没有代号为“{team.Unit}”的科室，请写 sections 里的 id。", $"No section {team.Unit}.")),
            .. place.Teams.SelectMany(team => team.Areas.Where(id => !areas.Contains(id))
                .Select(id => Error("LT-07", $"{Path}/teams/{team.Id}/areas", $"没有代号为“{id}”的片区，请写 areas 里的 id。", $"No area {id}."))),
            .. place.Teams.SelectMany(team => parts.UnknownMatters(team.Matters)
                .Select(id => Error("LT-08", $"{Path}/teams/{team.Id}/matters", $"没有代号为“{id}”的事项。", $"No matter {id}."))),
        ];
    }
}
