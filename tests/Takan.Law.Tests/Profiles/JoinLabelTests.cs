using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Profiles;

public sealed class JoinLabelTests
{
    private static readonly DateTime Accepted = new(2026, 3, 2, 1, 5, 0, DateTimeKind.Utc);

    [Fact]
    [Demand("HC-20")]
    [Demand("HC-61")]
    public void For_AcceptedCase_NamesMatterTimeInChinaAndApplicant()
        => Assert.Equal(
            "劳务派遣经营许可+2026-03-02 09:05+王某",
            JoinLabel.For(SampleProfile.Profile.JoinManual, "劳务派遣经营许可", Accepted, "王某").Value);

    [Fact]
    [Demand("HC-20", Refused = true)]
    public void For_AnythingMissing_IsRefused()
    {
        Assert.Equal("HC-20", JoinLabel.For(SampleProfile.Profile.JoinManual, "劳务派遣经营许可", null, "王某").Refusal?.Rule);
        Assert.Equal("HC-20", JoinLabel.For(SampleProfile.Profile.JoinManual, "", Accepted, "王某").Refusal?.Rule);
        Assert.Equal("HC-20", JoinLabel.For(SampleProfile.Profile.JoinManual, "劳务派遣经营许可", Accepted, " ").Refusal?.Rule);
    }
}
