using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Law.Hall;

/// <summary>The next time at which the bureau has an inspection room left: what somebody who comes without an appointment wants to know.</summary>
public static class NextOpening
{
    private const int DaysAhead = 14;
    private const int Minutes = 30;

    /// <param name="inspectionsAt">How many inspections stand in each quarter of an hour, UTC.</param>
    /// <returns>Null when everything of two weeks is taken.</returns>
    public static DateTime? Of(IReadOnlyDictionary<DateTime, int> inspectionsAt, Numbers numbers, WorkingDayCalendar calendar, DateTime now) =>
        Enumerable.Range(0, DaysAhead).Select(ChinaTime.Day(now).AddDays)
            .SelectMany(day => OfficeHours.Beginnings(day, Minutes, calendar))
            .Where(at => at >= now.AddHours(numbers.NoticeHours()) && HasRoom(at, inspectionsAt, numbers))
            .Select(at => (DateTime?)at).FirstOrDefault();

    private static bool HasRoom(DateTime at, IReadOnlyDictionary<DateTime, int> inspectionsAt, Numbers numbers)
    {
        for (var quarter = at; quarter < at.AddMinutes(Minutes); quarter += OfficeHours.Quarter)
            if (inspectionsAt.TryGetValue(quarter, out var taken) && taken >= numbers.AtOnce()) return false;
        return true;
    }
}
