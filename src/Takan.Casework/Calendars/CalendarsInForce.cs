using Microsoft.EntityFrameworkCore;
using Takan.Law.Calendar;
using Takan.Platform.Database;

namespace Takan.Casework.Calendars;

/// <summary>The working days that a bureau counts by: the years that ship with this version, and over them what the bureau loaded.</summary>
public sealed class CalendarsInForce(TakanDb db)
{
    // Lists ask for many cases of one bureau; this object lives for one request.
    private readonly Dictionary<Guid, WorkingDayCalendar> read = [];

    public async Task<WorkingDayCalendar> OfAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        if (read.TryGetValue(bureauId, out var known)) return known;
        var years = await db.Set<LoadedYear>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Number).Select(row => row.Json).ToListAsync(cancellationToken);
        return read[bureauId] = years.Select(CalendarYear.Read).Aggregate(WorkingDayCalendar.Official, (calendar, year) => calendar.With(year));
    }

    /// <summary>After a year was loaded in this request.</summary>
    internal void Forget(Guid bureauId) => read.Remove(bureauId);
}
