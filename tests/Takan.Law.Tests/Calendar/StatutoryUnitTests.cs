using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Law.Tests.Calendar;

public sealed class StatutoryUnitTests
{
    private static readonly DateOnly Accepted = new(2026, 3, 2);

    [Fact]
    public void Statutory_PlainDays_RunThroughWeekends()
        => Assert.Equal(new(2026, 5, 1), Deadlines.Statutory(Accepted, new(60, 0, 10, Unit: TimeUnit.Day), [], false, WorkingDayCalendar.Official).Day);

    [Fact]
    public void Statutory_Months_EndOnTheSameDayOfTheMonth()
        => Assert.Equal(new(2026, 6, 2), Deadlines.Statutory(Accepted, new(3, 0, 10, Unit: TimeUnit.Month), [], false, WorkingDayCalendar.Official).Day);
}
