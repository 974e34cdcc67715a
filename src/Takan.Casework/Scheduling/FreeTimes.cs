using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Times at which the whole team is free and the bureau has a room left (HC-22, C-25).</summary>
public sealed class FreeTimes(TakanDb db, TimeProvider clock)
{
    /// <summary>Inspections that a bureau holds at once; the papers set none.</summary>
    public const int RoomsAtOnce = 4;

    private const int DaysAhead = 14;
    private static readonly TimeSpan ShortestNotice = TimeSpan.FromHours(2);

    /// <summary>Beginnings, UTC, soonest first.</summary>
    public async Task<IReadOnlyList<DateTime>> FindAsync(Inspection inspection, Case @case, CaseProfile profile, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var end = now.AddDays(DaysAhead + 1);
        var taken = await db.Set<BookedQuarter>().AsNoTracking()
            .Where(row => row.BureauId == inspection.BureauId && row.At >= now && row.At < end && row.InspectionId != inspection.Id)
            .ToListAsync(cancellationToken);
        var team = inspection.Team.Select(member => member.StaffId).ToHashSet();
        var closed = taken.Where(row => team.Contains(row.StaffId)).Select(row => row.At)
            .Concat(taken.GroupBy(row => row.At).Where(quarter => quarter.Select(row => row.InspectionId).Distinct().Count() >= RoomsAtOnce).Select(quarter => quarter.Key))
            .ToHashSet();

        var minutes = OfficeHours.MinutesFor(profile.Matter);
        var today = ChinaTime.Day(now);
        // Behind the legal end nothing is offered; once it has passed, everything is, because sooner is better (TK-211).
        var last = BookingFacts.LegalEnd(@case, profile) is { } legalEnd && legalEnd >= today ? legalEnd : DateOnly.MaxValue;
        return [.. Enumerable.Range(0, DaysAhead).Select(today.AddDays).TakeWhile(day => day <= last)
            .SelectMany(day => OfficeHours.Beginnings(day, minutes, profile.Calendar))
            .Where(at => at >= now + ShortestNotice && !Quarters.Of(at, minutes).Any(closed.Contains))];
    }
}
