using System.Reflection;
using System.Text.RegularExpressions;
using Takan.App.Tests.Coverage;
using Takan.Law;
using Takan.Media.Client;
using Takan.Web;

namespace Takan.App.Tests.Architecture;

public sealed partial class RefusalIdTests
{
    [Fact]
    public void RuleId_OfAPaper_IsADemandThatExists()
    {
        var known = DemandList.All.Select(demand => demand.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', InSources(PaperRule()).Where(found => !known.Contains(found.Id)).Select(found => $"{found.File}: {found.Id}")));
    }

    /// <summary>Two projects that take the same number mean two different things by it.</summary>
    [Fact]
    public void HouseRuleId_BelongsToOneProject()
    {
        var shared = InSources(HouseRule())
            .GroupBy(found => found.Id, found => found.File.Split('/')[1], StringComparer.Ordinal)
            .Where(uses => uses.Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(uses => $"{uses.Key}: {string.Join(", ", uses.Distinct(StringComparer.Ordinal))}");

        Assert.Equal("", string.Join('\n', shared));
    }

    [Fact]
    public void HouseRuleId_InTheCatalogues_IsUsedOnce()
    {
        var catalogued = Catalogued().ToList();

        Assert.NotEmpty(catalogued);
        Assert.Equal("", string.Join('\n', catalogued
            .Where(refusal => refusal.Rule.StartsWith("TK-", StringComparison.Ordinal))
            .GroupBy(refusal => refusal.Rule, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)));
        Assert.All(catalogued, refusal => Assert.False(string.IsNullOrWhiteSpace(refusal.Words) || string.IsNullOrWhiteSpace(refusal.English), refusal.Rule));
    }

    /// <summary>Refusals that stand as values in a catalogue of their capability.</summary>
    private static IEnumerable<Refusal> Catalogued() =>
        Composition.DatabaseModel.Assemblies.Append(typeof(Refusal).Assembly).Append(typeof(MediaRefusals).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!);

    private static IEnumerable<(string File, string Id)> InSources(Regex rule) =>
        Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => rule.Matches(File.ReadAllText(file)).Select(match => (Path.GetRelativePath(Repository.Root, file), match.Groups[1].Value)));

    [GeneratedRegex("\"((?:HC|DL|LJ|LT|TJ)-[0-9]+)\"")]
    private static partial Regex PaperRule();

    [GeneratedRegex("\"(TK-[A-Z0-9-]*[0-9])\"")]
    private static partial Regex HouseRule();
}
