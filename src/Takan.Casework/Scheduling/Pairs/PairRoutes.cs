using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Asks the law which pair a case goes to, with the areas, pairs and open cases of its bureau.</summary>
public sealed class PairRoutes(TakanDb db, AreaBook book)
{
    private static readonly CaseState[] NotEnded = [.. Enum.GetValues<CaseState>().Where(state => !CaseProcess.Table.IsEnd(state))];

    public async Task<PairMap> OfAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var place = await book.PlaceAsync(bureauId, cancellationToken);
        var rows = await book.PairsAsync(bureauId, cancellationToken);
        if (place is null || rows.Count == 0) return PairMap.Empty;
        var people = rows.SelectMany(row => row.People).ToList();
        var open = await db.Set<Case>()
            .Where(row => row.BureauId == bureauId && NotEnded.Contains(row.State) && row.ResponsibleOfficer != null && people.Contains(row.ResponsibleOfficer.Value))
            .GroupBy(row => row.ResponsibleOfficer!.Value).Select(group => new { Person = group.Key, Cases = group.Count() })
            .ToDictionaryAsync(group => group.Person, group => group.Cases, cancellationToken);
        var areas = await book.AreasAsync(bureauId, cancellationToken);
        return new(
            [.. place.HardMatters], [.. areas.Select(area => new OwnedArea(area.Name, area.Subdistricts, area.Pair))],
            [.. rows.Select(row => new InspectorPair(row.Id, row.Name, row.People, row.IsTechnical, row.People.Sum(person => open.GetValueOrDefault(person))))]);
    }

    /// <summary>The pair that was chosen when the inspection was opened, as it stands now.</summary>
    public async Task<PairDuty> DutyOfAsync(Inspection inspection, CancellationToken cancellationToken)
    {
        if (inspection.PairId is not { } id) return PairDuty.Nobodys;
        var pair = await db.Set<InspectionPair>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return pair is null ? PairDuty.Nobodys : new(inspection.PairRule!, pair.Name, pair.People);
    }
}

/// <summary>The pairs of a bureau, and who of them takes what.</summary>
public sealed class PairMap(IReadOnlyList<string> hardMatters, IReadOnlyList<OwnedArea> areas, IReadOnlyList<InspectorPair> pairs)
{
    /// <summary>Of a bureau that does not send by area, or has named no pair yet.</summary>
    public static readonly PairMap Empty = new([], [], []);

    public bool IsEmpty => pairs.Count == 0;

    /// <summary>Null in a bureau without pairs.</summary>
    public PairAnswer? Of(string matter, string? subdistrict) =>
        pairs.Count == 0 ? null : PairRouting.Choose(new(hardMatters.Contains(matter), subdistrict, areas, pairs));

    public PairAnswer? Of(Case @case) => Of(@case.Matter, @case.Subdistrict);

    /// <summary>Whose duty a case is that nobody has taken up.</summary>
    public PairDuty DutyOf(string matter, string? subdistrict) =>
        Of(matter, subdistrict)?.Duty ?? PairDuty.Nobodys;

    public PairDuty DutyOf(Case @case) => DutyOf(@case.Matter, @case.Subdistrict);
}
