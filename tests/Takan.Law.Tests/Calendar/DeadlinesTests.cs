using FsCheck.Fluent;
using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Law.Tests.Calendar;

public sealed class DeadlinesTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Official;
    private static readonly TimeLimits Limits = new(Statutory: 20, Extension: 10, Delivery: 5, Promised: 10);
    private static readonly DateOnly Accepted = new(2026, 3, 2);

    [Fact]
    public void Statutory_NoPause_IsTwentyWorkingDaysFromTheDayAfter()
        => Assert.Equal(new(new DateOnly(2026, 3, 30), false), Deadlines.Statutory(Accepted, Limits, [], extended: false, Calendar));

    [Fact]
    public void Statutory_Extended_AddsTen()
        => Assert.Equal(new(new DateOnly(2026, 4, 14), false), Deadlines.Statutory(Accepted, Limits, [], extended: true, Calendar));

    [Fact]
    public void Statutory_ExpertReviewToldInWriting_IsNotCounted()
    {
        var review = new Pause(PauseGround.ExpertReview, new(2026, 3, 9), new(2026, 3, 11), "告知〔2026〕1号");

        Assert.Equal(new(2026, 4, 2), Deadlines.Statutory(Accepted, Limits, [review], extended: false, Calendar).Day);
    }

    [Theory]
    [InlineData(PauseGround.ExpertReview, "")]
    [InlineData(PauseGround.BureauStep, "告知〔2026〕1号")]
    public void Statutory_NoNoticeOrOwnStep_RunsOn(PauseGround ground, string notice)
    {
        var pause = new Pause(ground, new(2026, 3, 9), new(2026, 3, 11), notice);

        Assert.Equal(new(2026, 3, 30), Deadlines.Statutory(Accepted, Limits, [pause], extended: false, Calendar).Day);
    }

    [Fact]
    public void Promised_OwnListedStep_IsNotCounted()
    {
        var step = new Pause(PauseGround.BureauStep, new(2026, 3, 9), new(2026, 3, 11), "告知〔2026〕1号");

        Assert.Equal(new(2026, 3, 16), Deadlines.Promised(Accepted, Limits, [], Calendar)?.Day);
        Assert.Equal(new(2026, 3, 19), Deadlines.Promised(Accepted, Limits, [step], Calendar)?.Day);
    }

    [Fact]
    public void Promised_NothingPromised_IsNull()
        => Assert.Null(Deadlines.Promised(Accepted, Limits with { Promised = null }, [], Calendar));

    [Fact]
    public void Foresee_InspectionOnTheNinthDay_LeavesOneDay()
    {
        var forecast = Deadlines.Foresee(Accepted, Calendar.AddWorkingDays(Accepted, 9).Day, Limits, Huancui.Numbers, Calendar);

        Assert.Equal((9, 1, false), (forecast.InspectionDay, forecast.Left, forecast.Overruns));
        Assert.Contains("还剩 1 个工作日", forecast.Words.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(15, -5)]
    public void Foresee_LaterInspection_WarnsOfTheOverrun(int day, int left)
    {
        var forecast = Deadlines.Foresee(Accepted, Calendar.AddWorkingDays(Accepted, day).Day, Limits, Huancui.Numbers, Calendar);

        Assert.Equal((left, true), (forecast.Left, forecast.Overruns));
        Assert.Contains("赶不上法定期限", forecast.Words.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Foresee_OverTheYearEnd_SaysProvisional()
    {
        var accepted = new DateOnly(2026, 12, 14);

        var forecast = Deadlines.Foresee(accepted, new(2026, 12, 21), Limits, Huancui.Numbers, Calendar);

        Assert.Contains("暂定", forecast.Words.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LastDayAndDayAfter_ChangesToOverdue()
    {
        var due = Deadlines.Statutory(Accepted, Limits, [], extended: false, Calendar);
        var lastDay = Deadlines.Read(Accepted, due, due.Day, Calendar);
        var dayAfter = Deadlines.Read(Accepted, due, due.Day.AddDays(1), Calendar);

        Assert.Equal((20, 0, false), (lastDay.Used, lastDay.Left, lastDay.IsOverdue(due.Day)));
        Assert.Equal((-1, true), (dayAfter.Left, dayAfter.IsOverdue(due.Day.AddDays(1))));
    }

    [Fact]
    public void Statutory_AnyPauses_NeverEndEarlierThanWithout()
        => Properties.ForAll(
            from accepted in Properties.Days
            from offset in Gen.Choose(0, 40)
            from length in Gen.Choose(0, 15)
            select (accepted, new Pause(PauseGround.Hearing, accepted.AddDays(offset), accepted.AddDays(offset + length), "告知")),
            pair => Deadlines.Statutory(pair.accepted, Limits, [pair.Item2], false, Calendar).Day
                >= Deadlines.Statutory(pair.accepted, Limits, [], false, Calendar).Day);

    [Fact]
    public void Foresee_WordsAndNumbers_Agree()
        => Properties.ForAll(
            from accepted in Properties.Days
            from day in Gen.Choose(0, 30)
            select (accepted, day),
            pair =>
            {
                var forecast = Deadlines.Foresee(pair.accepted, Calendar.AddWorkingDays(pair.accepted, pair.day).Day, Limits, Huancui.Numbers, Calendar);
                return forecast.InspectionDay == pair.day && forecast.Left == 10 - pair.day && forecast.Overruns == (pair.day > 9);
            });
}
