using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The week of the bureau by person: appointments, absences, and where the two do not go together.</summary>
[StaffMay(CaseworkPermissions.View)]
public sealed class WeekPage(WeekReader reader, AreaBook book, JointProposals joint, TakanDb db, CurrentActor current, TimeProvider clock) : PageModel
{
    private const int DaysOfAWeek = 7;

    /// <summary>Any day of the week.</summary>
    [FromQuery(Name = "week")]
    public DateOnly? Week { get; set; }

    [FromQuery(Name = "person")]
    public Guid? Person { get; set; }

    [FromQuery(Name = "area")]
    public string? Area { get; set; }

    public WeekView View { get; private set; } = null!;

    public IReadOnlyList<WeekArea> Areas { get; private set; } = [];

    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    public bool MayEnter => CaseworkPermissions.Of(CaseworkPermissions.Absences).Roles.Any(current.Staff.Is);

    public bool MayTake => CaseworkPermissions.Of(CaseworkPermissions.Take).Roles.Any(current.Staff.Is);

    /// <summary>The bureau sends by area, and this reader keeps areas, pairs and vehicles.</summary>
    public bool MayKeep { get; private set; }

    /// <summary>The paper knows joint inspection, and this reader schedules.</summary>
    public bool MayJoin { get; private set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Areas = await reader.AreasAsync(current.Staff.BureauId, cancellationToken);
        MayKeep = CaseworkPermissions.Of(CaseworkPermissions.Areas).Roles.Any(current.Staff.Is) && await book.IsKeptAsync(current.Staff.BureauId, cancellationToken);
        MayJoin = CaseworkPermissions.Of(CaseworkPermissions.JointVisits).Roles.Any(current.Staff.Is) && await joint.AreKnownAsync(current.Staff.BureauId, cancellationToken);
        People = await db.InspectorsOf(current.Staff.BureauId).AsNoTracking().ToListAsync(cancellationToken);
        View = await reader.ReadAsync(current.Staff, new(Known(Week) ?? ChinaTime.Day(Now), Person, Area), cancellationToken);
    }

    /// <param name="weeks">0: the week of today.</param>
    public string Other(int weeks)
    {
        var day = weeks == 0 ? (DateOnly?)null : View.Monday.AddDays(weeks * DaysOfAWeek);
        return Links.WeekOf(day, Person, Area);
    }

    /// <summary>A year that no calendar reaches is as good as none.</summary>
    private DateOnly? Known(DateOnly? day) => day is { } given && Math.Abs(given.Year - ChinaTime.Day(Now).Year) <= 10 ? given : null;
}
