using Takan.Law.Calendar;
using Takan.Law.Profiles;
using Takan.Law.Tests.Profiles;

namespace Takan.Law.Tests.Calendar;

public sealed class OfficeHoursTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData("09:00", true)]
    [InlineData("11:30", true)]
    [InlineData("11:45", false)]
    [InlineData("12:30", false)]
    [InlineData("13:15", false)]
    [InlineData("13:30", true)]
    [InlineData("16:30", true)]
    [InlineData("16:45", false)]
    [InlineData("08:45", false)]
    public void Hold_HalfAnHourOfAMonday_OnlyOutsideLunchAndEvening(string time, bool expected)
        => Assert.Equal(expected, OfficeHours.Hold(ChinaTime.Utc(Monday, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), 30, WorkingDayCalendar.Official));

    [Fact]
    public void Hold_AtTheWeekend_Never() => Assert.False(OfficeHours.Hold(ChinaTime.Utc(Monday.AddDays(-1), new(9, 0)), 30, WorkingDayCalendar.Official));

    [Fact]
    public void Beginnings_EveryOne_Holds()
    {
        var beginnings = OfficeHours.Beginnings(Monday, 45, WorkingDayCalendar.Official).ToList();

        Assert.NotEmpty(beginnings);
        Assert.All(beginnings, at => Assert.True(OfficeHours.Hold(at, 45, WorkingDayCalendar.Official)));
        Assert.Empty(OfficeHours.Beginnings(Monday.AddDays(5), 45, WorkingDayCalendar.Official));
    }

    [Fact]
    public void Next_OnFridayEvening_IsMondayMorning()
        => Assert.Equal(ChinaTime.Utc(Monday.AddDays(7), new(9, 0)), OfficeHours.Next(ChinaTime.Utc(Monday.AddDays(4), new(18, 0)), 30, WorkingDayCalendar.Official));

    [Fact]
    public void Next_LongestVisitThatAProfileMayName_IsTheNextAfternoon()
    {
        var matter = SampleProfile.Matter with { Minutes = OfficeHours.LongestVisit };

        Assert.Empty(ProfileCheck.Findings(SampleProfile.WithMatter(_ => matter)));
        Assert.Equal(
            ChinaTime.Utc(Monday, new(13, 30)),
            OfficeHours.Next(ChinaTime.Utc(Monday, new(8, 0)), OfficeHours.MinutesFor(matter), WorkingDayCalendar.Official));
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(20, true)]
    public void EntryTime_HalfAnHourBefore_OpensAndStaysOpen(int minutes, bool open)
        => Assert.Equal(open, EntryTime.IsOpen(ChinaTime.Utc(Monday, new(9, 0)), ChinaTime.Utc(Monday, new(9, 0)).AddMinutes(minutes)));
}
