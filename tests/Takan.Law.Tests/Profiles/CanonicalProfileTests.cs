using System.Text;
using System.Text.Json.Nodes;
using Takan.Law.Profiles;

namespace Takan.Law.Tests.Profiles;

public sealed class CanonicalProfileTests
{
    [Fact]
    public void Bytes_OrderOfMatters_DoesNotCount()
    {
        var other = SampleProfile.Matter with { Id = "another" };

        Assert.Equal(
            CanonicalProfile.Bytes(SampleProfile.Profile with { Matters = [SampleProfile.Matter, other] }),
            CanonicalProfile.Bytes(SampleProfile.Profile with { Matters = [other, SampleProfile.Matter] }));
    }

    [Fact]
    public void Bytes_AnyChangeOfText_Counts()
        => Assert.NotEqual(
            CanonicalProfile.Bytes(SampleProfile.Profile),
            CanonicalProfile.Bytes(SampleProfile.WithItem(item => item with { Criterion = item.Criterion + "。" })));

    [Fact]
    public void Bytes_KeysSortedPlainChineseNothingEmpty()
    {
        var text = Encoding.UTF8.GetString(CanonicalProfile.Bytes(SampleProfile.Profile));

        Assert.StartsWith("{\"Bureau\":{\"Channels\":[{\"Kind\":\"Window\",\"Source\":\"三（一）\"", text, StringComparison.Ordinal);
        Assert.Contains("\"Kind\":\"Condition\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IsUnconfirmed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_WhatTheModelWorksOut_IsNotInThem()
    {
        var pilot = new PilotStanding { Stage = PilotStage.Pilot, Batch = 1, Scores = new(4, 4, 3), Source = "会议纪要" };
        var given = typeof(Profile).Assembly.GetTypes().SelectMany(type => type.GetProperties()).Where(property => property.CanWrite).Select(property => property.Name).ToHashSet();

        var keys = Keys(JsonNode.Parse(CanonicalProfile.Bytes(SampleProfile.WithMatter(matter => matter with { Pilot = pilot })))).ToHashSet();

        Assert.Contains("Scores", keys);
        Assert.Empty(keys.Except(given).Except(SampleProfile.Profile.Bureau.NumberSources.Keys));
    }

    private static IEnumerable<string> Keys(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Keys(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Keys),
        _ => [],
    };
}
