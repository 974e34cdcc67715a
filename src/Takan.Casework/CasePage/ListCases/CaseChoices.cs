using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Areas;
using Takan.Casework.Catalog;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Organisation;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>What a list can be asked for in a bureau, and the words for what was asked.</summary>
public sealed class CaseChoices(TakanDb db, Profiles profiles, AreaBook areas, IStringLocalizer words)
{
    public IReadOnlyList<(string Id, string Name)> Matters { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Officers { get; private set; } = [];

    /// <summary>None in a bureau that has not entered its sections.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Units { get; private set; } = [];

    /// <summary>None in a bureau that keeps no areas.</summary>
    public IReadOnlyList<string> Subdistricts { get; private set; } = [];

    public async Task LoadAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        Matters = [.. profile.Matters.Where(matter => !matter.Draft).Select(matter => (matter.Id, matter.Name))];
        Officers = [.. (await db.InspectorsOf(staff.BureauId).AsNoTracking().Select(row => new { row.Id, row.DisplayName }).ToListAsync(cancellationToken)).Select(row => (row.Id, row.DisplayName))];
        Units = [.. (await db.Set<Unit>().AsNoTracking().Where(row => row.BureauId == staff.BureauId).OrderBy(row => row.Name).ToListAsync(cancellationToken)).Select(row => (row.Id, row.Name))];
        Subdistricts = await areas.SubdistrictsAsync(staff.BureauId, cancellationToken);
    }

    /// <summary>Each condition in words: the name of the field, what was chosen.</summary>
    public IReadOnlyList<(string Field, string Value)> Say(CaseAsked asked, string? find) =>
    [
        .. new (string Field, string? Value)[]
        {
            (words["找"], find),
            (words["状态"], StateName(asked.State)),
            (words["事项"], Matters.FirstOrDefault(one => one.Id == asked.Matter).Name),
            (words["责任人"], asked.Mine ? words["只看我负责的"] : Officers.FirstOrDefault(one => one.Id == asked.Officer).Name),
            (words["责任人的科室"], Units.FirstOrDefault(one => one.Id == asked.Unit).Name),
            (words["来源"], asked.Channel?.Name().Say()),
            (words["街道"], asked.Subdistrict),
            (words["受理从"], asked.From is { } from ? $"{from:yyyy-MM-dd}" : null),
            (words["受理到"], asked.To is { } to ? $"{to:yyyy-MM-dd}" : null),
            (words["法定时限"], asked.Due is { } due ? DueName(due) : null),
        }.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => (one.Field, one.Value!)),
    ];

    public string DueName(DueTerm due) => due == DueTerm.Overdue ? words["已经超期"] : words["{0} 个工作日内到期", DueCases.SoonWorkingDays];

    private static string? StateName(string? asked) =>
        CaseGroup.Find(asked)?.Name.Say() ?? (Enum.TryParse<CaseState>(asked, out var state) && Enum.IsDefined(state) ? CaseProcess.Table.Name(state).Say() : null);
}
