using Takan.Law.Registry;
using Takan.Testing;

namespace Takan.Law.Tests.Registry;

public sealed class FilingCheckTests
{
    private static readonly Dictionary<string, string?> Person = new()
    {
        ["certificate"] = " 湘 H-0001 ",
        ["issuer"] = "示例县司法局",
        ["validFrom"] = "2024-01-01",
        ["validUntil"] = "2028-12-31",
        ["unit"] = "勘验中心",
        ["photo"] = "01890000-0000-7000-8000-000000000001",
    };

    [Fact]
    [Demand("TJ-27")]
    public void Person_Complete_GivesCleanValuesAndValidity()
    {
        var draft = FilingCheck.Check(FilingKind.Person, Person);

        Assert.Empty(draft.Errors);
        Assert.Equal("湘 H-0001", draft.Values["certificate"]);
        Assert.Equal(new Validity(new(2024, 1, 1), new(2028, 12, 31)), FilingCheck.ValidityOf(draft.Values));
    }

    [Theory]
    [InlineData(FilingKind.Person, "certificate", "", "TK-701")]
    [InlineData(FilingKind.Person, "photo", null, "TK-701")]
    [InlineData(FilingKind.Person, "validUntil", "31.12.2028", "TK-703")]
    [InlineData(FilingKind.Person, "validUntil", "2023-12-31", "TK-704")]
    [InlineData(FilingKind.Person, "validFrom", "2026-02-30", "TK-703")]
    [InlineData(FilingKind.Matter, "days", "0", "TK-705")]
    [InlineData(FilingKind.Matter, "days", "1.5", "TK-705")]
    [InlineData(FilingKind.Matter, "days", "366", "TK-705")]
    [InlineData(FilingKind.Matter, "inspectionKind", "检查", "TK-706")]
    [InlineData(FilingKind.Entity, "creditCode", "91371002MA3W7K2T4A", "TK-405")]
    [InlineData(FilingKind.Entity, "name", "   ", "TK-701")]
    [Demand("TJ-27", Refused = true)]
    public void OneFieldWrong_IsNamedWithItsRule(FilingKind kind, string field, string? typed, string rule)
    {
        var draft = FilingCheck.Check(kind, new Dictionary<string, string?>(Of(kind)) { [field] = typed });

        Assert.Equal((field, rule), (draft.Errors.Single().Key, draft.Errors.Single().Value.Rule));
    }

    [Fact]
    public void TooLong_SaysHowMuch()
        => Assert.Equal("TK-702", FilingCheck.Check(FilingKind.Entity, new Dictionary<string, string?>(Of(FilingKind.Entity)) { ["name"] = new('长', 201) }).Errors["name"].Rule);

    [Fact]
    public void Differences_NameWhatIsNewChangedAndGone()
        => Assert.Equal(["a", "b", "c"], FilingCheck.Differences(
            new Dictionary<string, string> { ["a"] = "1", ["b"] = "2", ["d"] = "4" }, new Dictionary<string, string> { ["a"] = "9", ["c"] = "3", ["d"] = "4" }));

    private static Dictionary<string, string?> Of(FilingKind kind) => kind switch
    {
        FilingKind.Person => Person,
        FilingKind.Matter => new() { ["inspectionKind"] = "勘查", ["days"] = "10", ["basis"] = "行政许可法第三十四条", ["unit"] = "勘验中心" },
        _ => new() { ["name"] = "示例有限公司", ["creditCode"] = "91371002MA3W7K2T4X", ["address"] = "示例路 1 号", ["representative"] = "李某" },
    };
}
