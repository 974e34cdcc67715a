using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Profiles;

public sealed class ProfileValidityTests
{
    private static readonly Paper Trial = new("实施意见", "津丽政务〔2022〕7号", new(2022, 6, 14), "主动公开", new(2023, 6, 13));

    private static readonly Paper Renewed = Trial with { Renewals = [new(new(2030, 12, 31), "续期决定", new(2023, 6, 1), "林主任")] };

    [Fact]
    [Demand("DL-35")]
    [Demand("TJ-65")]
    [Demand("DL-01")]
    public void MayTakeNewCases_LastDayOfTheTrialOrRenewed_IsAllowed()
    {
        Assert.True(ProfileValidity.MayTakeNewCases(Trial, new(2023, 6, 13)).IsAllowed(out _, out _));
        Assert.True(ProfileValidity.MayTakeNewCases(Renewed, new(2026, 3, 2)).IsAllowed(out _, out _));
        Assert.True(ProfileValidity.MayTakeNewCases(Trial with { TrialUntil = null }, new(2099, 1, 1)).IsAllowed(out _, out _));
    }

    [Fact]
    [Demand("DL-35", Refused = true)]
    [Demand("TJ-65", Refused = true)]
    [Demand("DL-01", Refused = true)]
    public void MayTakeNewCases_DayAfter_IsRefused()
    {
        Assert.Equal("DL-35", ProfileValidity.MayTakeNewCases(Trial, new(2023, 6, 14)).Refusal?.Rule);
        Assert.Equal("DL-35", ProfileValidity.MayTakeNewCases(Renewed, new(2031, 1, 1)).Refusal?.Rule);
    }

    [Fact]
    public void AlertDue_SixtyThirtySevenDaysBefore_AndOnNoOtherDay()
    {
        var alerts = Enumerable.Range(0, 100).Select(left => ProfileValidity.AlertDue(Trial, Trial.TrialUntil!.Value.AddDays(-left))).OfType<int>();

        Assert.Equal([7, 30, 60], alerts);
    }

    [Fact]
    public void Findings_RenewalWithoutDocumentOrNotLater_IsAnError()
    {
        var profile = SampleProfile.WithBureau(bureau => bureau with { Paper = Trial with { Renewals = [new(new(2023, 1, 1), "", new(2023, 6, 1), "", IsExample: true)] } });

        Assert.Equal(
            [FindingSeverity.Error, FindingSeverity.Error, FindingSeverity.Warning],
            ProfileCheck.Findings(profile).Where(finding => finding.Rule == "DL-35").Select(finding => finding.Severity));
    }

    [Fact]
    [Demand("DL-35")]
    public void Renew_LaterThanTheLastDay_TakesThePlaceOfAnExample()
    {
        var shipped = Trial with { Renewals = [new(new(2027, 12, 31), "示例续期", new(2026, 1, 1), "示例", IsExample: true)] };

        var paper = ProfileValidity.Renew(shipped, Decision(new(2026, 12, 31))).Value!;

        Assert.Equal(new DateOnly(2026, 12, 31), ProfileValidity.LastDay(paper));
        Assert.Equal([Decision(new(2026, 12, 31))], paper.Renewals);
        Assert.Equal(new DateOnly(2031, 6, 30), ProfileValidity.LastDay(ProfileValidity.Renew(Renewed, Decision(new(2031, 6, 30))).Value!));
    }

    [Fact]
    [Demand("DL-35", Refused = true)]
    public void Renew_NotLater_BeforeToday_WithoutDocumentOrWithoutTrial_IsRefused()
    {
        Assert.Equal("DL-35", ProfileValidity.Renew(Renewed, Decision(new(2030, 12, 31))).Refusal?.Rule);
        Assert.Equal("DL-35", ProfileValidity.Renew(Trial, Decision(new(2026, 3, 1))).Refusal?.Rule);
        Assert.Equal("DL-35", ProfileValidity.Renew(Trial, Decision(new(2027, 3, 1)) with { Document = " " }).Refusal?.Rule);
        Assert.Equal("DL-35", ProfileValidity.Renew(Trial with { TrialUntil = null }, Decision(new(2027, 3, 1))).Refusal?.Rule);
    }

    private static Renewal Decision(DateOnly until) => new(until, "续期决定", new(2026, 3, 2), "林主任");
}
