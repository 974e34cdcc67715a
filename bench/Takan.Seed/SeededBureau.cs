using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Organisation;
using Takan.Web.Demo;

namespace Takan.Seed;

/// <summary>A bureau that gets cases.</summary>
/// <param name="Officers">Who take them up.</param>
internal sealed record SeededBureau(Guid Id, Guid Clerk, IReadOnlyList<Guid> Officers, Dictionary<int, int> Sequences)
{
    private static readonly string[] Neighbours = ["示例北区行政审批服务局", "示例东区行政审批服务局", "示例西区行政审批服务局"];

    /// <summary>The bureau of the demo first; then neighbours, in which nobody signs in.</summary>
    public static async Task<IReadOnlyList<SeededBureau>> AllAsync(TakanDb db, DemoPeople people)
    {
        var officers = people.Staff.Values.Where(person => person.Is(Role.Inspector)).OrderBy(person => person.Id).Select(person => person.Id).ToList();
        var bureaus = new List<SeededBureau> { new(people.BureauId, people["zhaoqin"].Id, officers, await NumberedAsync(db, people.BureauId)) };
        foreach (var name in Neighbours)
        {
            var known = await db.Set<Bureau>().AsNoTracking().SingleOrDefaultAsync(row => row.Name == name) ?? await FoundAsync(db, name);
            bureaus.Add(new(known.Id, Guid.CreateVersion7(), [.. officers.Select(_ => Guid.CreateVersion7())], await NumberedAsync(db, known.Id)));
        }

        return bureaus;
    }

    public CaseNumber Next(string prefix, DateTime at)
    {
        var year = ChinaTime.Day(at).Year;
        Sequences[year] = Sequences.GetValueOrDefault(year) + 1;
        return CaseNumber.Of(prefix, year, Sequences[year]);
    }

    /// <summary>The next case that somebody registers takes the next number.</summary>
    public async Task KeepSequencesAsync(TakanDb db)
    {
        foreach (var (year, last) in Sequences)
            await db.Database.ExecuteSqlAsync($"""INSERT INTO case_sequences ("BureauId", "Year", "Last") VALUES ({Id}, {year}, {last}) ON CONFLICT ("BureauId", "Year") DO UPDATE SET "Last" = {last}""");
    }

    private static async Task<Bureau> FoundAsync(TakanDb db, string name)
    {
        var bureau = new Bureau { Id = Guid.CreateVersion7(), Name = name, Profile = "huancui", CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime };
        db.Add(bureau);
        await db.SaveChangesAsync();
        return bureau;
    }

    private static Task<Dictionary<int, int>> NumberedAsync(TakanDb db, Guid bureauId) =>
        db.Set<CaseSequence>().AsNoTracking().Where(row => row.BureauId == bureauId).ToDictionaryAsync(row => row.Year, row => row.Last);
}
