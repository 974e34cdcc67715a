using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Profiles;

/// <summary>What of a profile reaches a case: confirmed items, offered modes.</summary>
public sealed class PublishingTests
{
    private static readonly CheckItem Unconfirmed = SampleProfile.Item with { Id = "desks", Number = "3", Sources = [new("办法", "第八条", SourceMark.Known)] };

    [Fact]
    [Demand("HC-14")]
    [Demand("HC-41")]
    public void ItemsFor_UnconfirmedSource_IsNotAsked()
    {
        var matter = SampleProfile.Matter with { Items = [SampleProfile.Item, Unconfirmed] };

        Assert.Equal(["2"], matter.ItemsFor([]).Select(item => item.Number));
    }

    [Fact]
    [Demand("HC-14", Refused = true)]
    [Demand("LJ-01", Refused = true)]
    [Demand("LT-13", Refused = true)]
    [Demand("TJ-29", Refused = true)]
    public void Findings_NoConfirmedItemLeft_StopsPublication()
    {
        var profile = SampleProfile.WithMatter(matter => matter with { Items = [Unconfirmed] });

        Assert.Contains(ProfileCheck.Findings(profile), finding => finding is { Rule: "HC-14", Severity: FindingSeverity.Error });
    }

    [Fact]
    [Demand("HC-11")]
    [Demand("TJ-23")]
    public void OfferedModes_CompleteMatter_AreTheAllowedOnes()
        => Assert.Equal(SampleProfile.Matter.AllowedModes, SampleProfile.Matter.OfferedModes);

    [Theory]
    [InlineData("HC-11")]
    [InlineData("HC-14")]
    [InlineData("TK-512")]
    [Demand("HC-11", Refused = true)]
    [Demand("TJ-23", Refused = true)]
    public void Findings_SameGap_StopsTheMatterButNotTheDraft(string rule)
    {
        var gap = SampleProfile.Matter with
        {
            Basis = rule == "TK-512" ? [new("办法", "第八条", SourceMark.Unsure)] : rule == "HC-11" ? [] : SampleProfile.Matter.Basis,
            Items = rule == "HC-14" ? [] : SampleProfile.Matter.Items,
        };

        Assert.Contains(Of(gap), finding => finding.Rule == rule && finding.Severity == FindingSeverity.Error);
        Assert.DoesNotContain(Of(gap with { Draft = true }), finding => finding.Severity == FindingSeverity.Error);
        Assert.Empty((gap with { Draft = true }).OfferedModes);
    }

    private static IReadOnlyList<ProfileFinding> Of(Matter matter) => ProfileCheck.Findings(SampleProfile.WithMatter(_ => matter));
}
