using System.Globalization;
using Takan.Law.Calendar;
using Takan.Law.Messages;
using Takan.Law.Profiles;
using Takan.Law.Tests.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Messages;

public sealed class QuietHoursTests
{
    // In China; the first moment of the quiet hours belongs to them, the last does not.
    [Theory]
    [InlineData("2026-03-02 20:59:59", "2026-03-02 20:59:59")]
    [InlineData("2026-03-02 21:00:00", "2026-03-03 08:00:00")]
    [InlineData("2026-03-02 23:59:59", "2026-03-03 08:00:00")]
    [InlineData("2026-03-03 00:00:00", "2026-03-03 08:00:00")]
    [InlineData("2026-03-03 07:59:59", "2026-03-03 08:00:00")]
    [InlineData("2026-03-03 08:00:00", "2026-03-03 08:00:00")]
    public void Usual_ANotice_WaitsForTheMorning_AndACodeDoesNot(string at, string goes)
    {
        Assert.Equal(China(goes), QuietHours.Usual.Earliest(MessageClass.Notice, China(at)));
        Assert.Equal(China(goes), QuietHours.Usual.Earliest(MessageClass.Reminder, China(at)));
        Assert.Equal(China(at), QuietHours.Usual.Earliest(MessageClass.Urgent, China(at)));
    }

    [Theory]
    [InlineData("2026-03-02 11:59:59", "2026-03-02 11:59:59")]
    [InlineData("2026-03-02 12:00:00", "2026-03-02 14:00:00")]
    [InlineData("2026-03-02 14:00:00", "2026-03-02 14:00:00")]
    public void WithinOneDay_TheySayTheSameDay(string at, string goes) =>
        Assert.Equal(China(goes), new QuietHours(new(12, 0), new(14, 0)).Earliest(MessageClass.Notice, China(at)));

    [Fact]
    public void Profile_SetsItsOwn_AndItsOwnText()
    {
        var own = new MessageSettings("20:00", "09:30") { Texts = [new("case-accepted", "已受理。", "SMS_7")] };

        Assert.Equal(new QuietHours(new(20, 0), new(9, 30)), own.Quiet);
        Assert.Equal(("已受理。", "SMS_7"), (own.For(SmsCatalogue.CaseAccepted).Text, own.For(SmsCatalogue.CaseAccepted).ProviderCode));
        Assert.Equal(SmsCatalogue.CaseReturned, own.For(SmsCatalogue.CaseReturned));
        Assert.Equal(QuietHours.Usual, new MessageSettings().Quiet);
        Assert.Empty(ProfileCheck.Findings(SampleProfile.WithBureau(bureau => bureau with { Messages = own })));
    }

    [Theory]
    [InlineData(MessageClass.Urgent)]
    [InlineData(MessageClass.Notice)]
    public void WhatHasToBeTold_CannotBeTurnedOff(MessageClass kind) => Assert.Equal("TK-871", OptOut.Judge(kind)?.Rule);

    [Fact]
    public void Reminders_CanBeTurnedOff() => Assert.Null(OptOut.Judge(MessageClass.Reminder));

    // Monday 2026-03-02 to Thursday are three working days; the weekend counts nothing.
    [Theory]
    [Demand("TJ-17")]
    [InlineData("2026-03-02 09:00:00", "2026-03-05 23:00:00", false)]
    [InlineData("2026-03-02 09:00:00", "2026-03-06 00:00:00", true)]
    [InlineData("2026-03-05 09:00:00", "2026-03-10 23:00:00", false)]
    [InlineData("2026-03-05 09:00:00", "2026-03-11 00:00:00", true)]
    public void Unit_IsLate_OnceMoreThanItsWorkingDaysArePast(string since, string now, bool late) =>
        Assert.Equal(late, ReminderRules.UnitIsLate(China(since), China(now), AppointmentNumbers.DefaultArrangeDays, WorkingDayCalendar.Official));

    [Theory]
    [Demand("TJ-17", Refused = true)]
    [InlineData(0)]
    [InlineData(11)]
    public void Unit_CannotBeGivenForever(int days) => Assert.Contains(
        ProfileCheck.Findings(SampleProfile.WithBureau(bureau => bureau with { Numbers = bureau.Numbers with { ArrangeWorkingDays = days } })), finding => finding.Rule == "TJ-17");

    [Theory]
    [InlineData("2026-03-03 09:30:00", "2026-03-02 09:00:00", true)]
    [InlineData("2026-03-03 09:30:00", "2026-03-02 21:31:00", false)]
    [InlineData("2026-03-03 09:30:00", "2026-03-03 00:00:00", false)]
    [InlineData("2026-03-04 09:30:00", "2026-03-02 23:00:00", false)]
    public void Appointment_IsNear_TheDayBefore(string at, string now, bool near) => Assert.Equal(near, ReminderRules.AppointmentIsNear(China(at), China(now)));

    [Theory]
    [InlineData("2026-03-09", "2026-03-05 09:00:00", true)]
    [InlineData("2026-03-09", "2026-03-04 09:00:00", false)]
    [InlineData("2026-03-05", "2026-03-05 23:00:00", true)]
    [InlineData("2026-03-05", "2026-03-06 00:00:00", false)]
    public void LastDay_IsNear_TwoWorkingDaysBefore(string last, string now, bool near) =>
        Assert.Equal(near, ReminderRules.LastDayIsNear(DateOnly.Parse(last, CultureInfo.InvariantCulture), China(now), WorkingDayCalendar.Official));

    private static DateTime China(string text)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return ChinaTime.Utc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
