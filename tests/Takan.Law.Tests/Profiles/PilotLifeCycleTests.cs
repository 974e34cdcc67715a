using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Profiles;

public sealed class PilotLifeCycleTests
{
    private static readonly PilotStanding Candidate = new() { Stage = PilotStage.Candidate, Batch = 1, Scores = new(4, 4, 3), ApprovedBy = "局务会", Source = "会议纪要" };

    [Fact]
    [Demand("HC-12")]
    [Demand("DL-05")]
    [Demand("HC-15")]
    [Demand("HC-47")]
    [Demand("DL-07")]
    [Demand("LJ-02")]
    [Demand("LJ-03")]
    [Demand("LJ-40")]
    [Demand("TJ-09")]
    public void Move_StepByStep_IsAllowed()
    {
        var standing = Candidate;
        foreach (var stage in new[] { PilotStage.Pilot, PilotStage.Mature, PilotStage.Extended, PilotStage.Withdrawn, PilotStage.Candidate })
        {
            Assert.True(PilotLifeCycle.Move(standing, standing with { Stage = stage }).IsAllowed(out var next, out _));
            standing = next;
        }
    }

    [Theory]
    [InlineData(PilotStage.Candidate, PilotStage.Mature)]
    [InlineData(PilotStage.Candidate, PilotStage.Extended)]
    [InlineData(PilotStage.Pilot, PilotStage.Extended)]
    [InlineData(PilotStage.Withdrawn, PilotStage.Pilot)]
    [Demand("HC-15", Refused = true)]
    [Demand("HC-47", Refused = true)]
    [Demand("DL-07", Refused = true)]
    [Demand("LJ-40", Refused = true)]
    [Demand("TJ-09", Refused = true)]
    public void Move_SkippingAStage_IsRefused(PilotStage from, PilotStage to)
        => Assert.Equal("HC-15", PilotLifeCycle.Move(Candidate with { Stage = from }, Candidate with { Stage = to }).Refusal?.Rule);

    [Fact]
    [Demand("HC-12", Refused = true)]
    [Demand("DL-05", Refused = true)]
    public void Move_LowScoreOrNobodyApproved_IsRefused()
    {
        Assert.Equal("HC-12", PilotLifeCycle.Move(Candidate, Candidate with { Stage = PilotStage.Pilot, Scores = new(5, 5, 2) }).Refusal?.Rule);
        Assert.Equal("HC-12", PilotLifeCycle.Move(Candidate, Candidate with { Stage = PilotStage.Pilot, ApprovedBy = "" }).Refusal?.Rule);
    }

    [Theory]
    [InlineData(PilotStage.Candidate, false)]
    [InlineData(PilotStage.Pilot, true)]
    [InlineData(PilotStage.Mature, true)]
    [InlineData(PilotStage.Extended, true)]
    [InlineData(PilotStage.Withdrawn, false)]
    [Demand("LJ-03", Refused = true)]
    public void OfferedModes_FollowTheStage(PilotStage stage, bool remote)
        => Assert.Equal(remote, (SampleProfile.Matter with { Pilot = Candidate with { Stage = stage } }).OfferedModes.Contains(InspectionMode.Remote));

    [Fact]
    [Demand("LJ-02", Refused = true)]
    public void Findings_NoBatch_IsAnError()
        => Assert.Contains(
            ProfileCheck.Findings(SampleProfile.WithMatter(matter => matter with { Pilot = Candidate with { Batch = 0 } })),
            finding => finding is { Rule: "LJ-02", Severity: FindingSeverity.Error });
}
