using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Times at which the whole team is free and the bureau has a room left (HC-22, C-25).</summary>
public sealed class FreeTimes(TakanDb db, WaitingQueue queue, JointVisits joints, TimeProvider clock)
{
    private const int DaysAhead = 14;

    /// <summary>Beginnings, UTC, soonest first.</summary>
    public async Task<IReadOnlyList<DateTime>> FindAsync(Inspection inspection, Case @case, CaseProfile profile, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = ChinaTime.Day(now);
        var (begin, end) = (ChinaTime.Utc(today, TimeOnly.MinValue), now.AddDays(DaysAhead + 1));
        var numbers = profile.Numbers;
        var shared = await joints.OfAsync(inspection, @case, profile, cancellationToken);
        var own = shared.Parts.Select(part => part.Inspection.Id).ToList();
        var taken = await db.Set<BookedQuarter>().AsNoTracking()
            .Where(row => row.BureauId == inspection.BureauId && row.At >= begin && row.At < end && !own.Contains(row.InspectionId))
            .ToListAsync(cancellationToken);
        var team = inspection.Team.Select(member => member.StaffId).ToHashSet();
        var closed = taken.Where(row => team.Contains(row.StaffId)).Select(row => row.At)
            .Concat(taken.Where(row => row.AtConsole).GroupBy(row => row.At).Where(quarter => quarter.Select(row => row.InspectionId).Distinct().Count() >= numbers.AtOnce()).Select(quarter => quarter.Key))
            .ToHashSet();

        var away = await db.Set<Absence>().AsNoTracking()
            .Where(row => row.BureauId == inspection.BureauId && row.CancelledAt == null && row.Until > now && row.From < end && team.Contains(row.StaffId))
            .ToListAsync(cancellationToken);
        var full = taken.Where(row => team.Contains(row.StaffId)).GroupBy(row => (row.StaffId, Day: ChinaTime.Day(row.At)))
            .Where(day => day.Select(row => row.InspectionId).Distinct().Count() >= numbers.PerDay()).Select(day => day.Key.Day).ToHashSet();

        var minutes = shared.Minutes;
        // Behind the legal end nothing is offered; once it has passed, everything is, because sooner is better (TK-211).
        var last = shared.LegalEnd is { } legalEnd && legalEnd >= today ? legalEnd : DateOnly.MaxValue;
        // What decides nothing takes no time that a formal one could have first (LT-45).
        var first = inspection.Kind.Decides() ? today : AdviceGuards.FirstDay(now, await queue.Of(inspection.BureauId).CountAsync(cancellationToken), profile.Calendar);
        return [.. Enumerable.Range(0, DaysAhead).Select(today.AddDays).Where(day => day >= first).TakeWhile(day => day <= last).Where(day => !full.Contains(day))
            .SelectMany(day => OfficeHours.Beginnings(day, minutes, profile.Calendar))
            .Where(at => at >= now.AddHours(numbers.NoticeHours()) && !Quarters.Of(at, minutes).Any(closed.Contains)
                && !away.Any(row => AbsencePeriod.Overlap(at, at.AddMinutes(minutes), row.From, row.Until)))];
    }
}
