using Takan.Law.Calendar;
using Takan.Law.Hall;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Hall;

/// <summary>What the screen of the hall says.</summary>
public sealed class ScreenTests
{
    // A Tuesday at ten in China.
    private static readonly DateTime Now = new(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("环审踏〔2026〕0123", "0123")]
    [InlineData("环审踏〔2026〕10001", "10001")]
    public void Label_IsTheRunningNumber_AndNothingElse(string number, string label) => Assert.Equal(label, QueueLabel.Of(number));

    [Theory]
    [InlineData(null, null, QueueStanding.Expected)]
    [InlineData(SessionState.Prepared, BoothState.Called, QueueStanding.Called)]
    [InlineData(SessionState.Checked, BoothState.InSession, QueueStanding.Waiting)]
    [InlineData(SessionState.Waiting, null, QueueStanding.Waiting)]
    [InlineData(SessionState.Live, BoothState.InSession, QueueStanding.Underway)]
    [InlineData(SessionState.Interrupted, null, QueueStanding.Underway)]
    [InlineData(SessionState.Closed, null, QueueStanding.Expected)]
    public void Standing_FollowsSessionAndBooth(SessionState? session, BoothState? booth, QueueStanding standing) =>
        Assert.Equal(standing, QueueStandings.Of(session, booth));

    [Fact]
    public void NextOpening_IsTheFirstTimeWithARoomLeft()
    {
        var numbers = Huancui.Numbers with { InspectionsAtOnce = 2, ApplicantNoticeHours = 1 };
        var (half, one) = (ChinaTime.Utc(new(2026, 3, 3), new(11, 0)), ChinaTime.Utc(new(2026, 3, 3), new(11, 15)));

        Assert.Equal(half, Next(new() { [half] = 1, [one] = 1 }, numbers));
        // The second quarter is full, and then the half hour before noon begins too.
        Assert.Equal(ChinaTime.Utc(new(2026, 3, 3), new(11, 30)), Next(new() { [one] = 2 }, numbers));
    }

    [Fact]
    [Demand("LT-44")]
    [Demand("LT-44", Refused = true)]
    public void ServiceRoom_StandsWhereTheBureauHasAWindow_AndNowhereElse()
    {
        Assert.Null(ServiceRoom.Objection([new(ChannelKind.Email, "邮箱", "三（一）"), new(ChannelKind.Window, "窗口", "三（一）")]));
        Assert.Equal("LT-44", ServiceRoom.Objection([new(ChannelKind.Platform, "平台", "四")])?.Rule);
    }

    private static DateTime? Next(Dictionary<DateTime, int> taken, Numbers numbers) => NextOpening.Of(taken, numbers, WorkingDayCalendar.Official, Now);
}
