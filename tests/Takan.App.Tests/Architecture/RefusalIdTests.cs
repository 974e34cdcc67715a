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

    /// <summary>Whoever reads a number asks for what it stands for: two guards share one only where they say the same.</summary>
    [Fact]
    public void HouseRuleId_OfGuards_SaysOneThing()
    {
        var guards = Sources().SelectMany(source => GuardsIn(source.File, source.Text)).GroupBy(found => found.Id, StringComparer.Ordinal).ToList();

        Assert.True(guards.Count > 10, "No guards were found.");
        Assert.Equal("", string.Join('\n', guards.Where(same => same.Select(found => found.Says).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(found => $"{found.File} {found.Guard}"))}")));
    }

    [Fact]
    public void HouseRuleId_OfTwoGuardsThatSayDifferentThings_IsFound()
    {
        const string planted = """
            Guard<A> One = Guard.That<A>("TK-9", facts => facts.One, "一", "One.");
            Guard<B> Other = Guard.That<B>("TK-9", facts => facts.Other, "二", "Other.");
            """;

        Assert.Equal([("TK-9", "One."), ("TK-9", "Other.")], GuardsIn("planted", planted).Select(found => (found.Id, found.Says)));
    }

    /// <summary>Refusals that stand as values in a catalogue of their capability.</summary>
    private static IEnumerable<Refusal> Catalogued() =>
        Composition.DatabaseModel.Assemblies.Append(typeof(Refusal).Assembly).Append(typeof(MediaRefusals).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!);

    private sealed record FoundGuard(string File, string Guard, string Id, string Says);

    /// <summary>Each guard with a house rule, and its English words, which stand last.</summary>
    private static IEnumerable<FoundGuard> GuardsIn(string file, string text) => HouseGuard().Matches(text).Select(match =>
    {
        var rest = text[match.Index..];
        var declaration = rest[..rest.IndexOf(");", StringComparison.Ordinal)];
        return new FoundGuard(file, match.Groups[1].Value, match.Groups[2].Value, Quoted().Matches(declaration)[^1].Groups[1].Value);
    });

    private static IEnumerable<(string File, string Id)> InSources(Regex rule) =>
        Sources().SelectMany(source => rule.Matches(source.Text).Select(match => (source.File, match.Groups[1].Value)));

    private static IEnumerable<(string File, string Text)> Sources() =>
        Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)));

    [GeneratedRegex("\"((?:HC|DL|LJ|LT|TJ)-[0-9]+)\"")]
    private static partial Regex PaperRule();

    [GeneratedRegex("\"(TK-[A-Z0-9-]*[0-9])\"")]
    private static partial Regex HouseRule();

    [GeneratedRegex("Guard<\\w+> (\\w+) = (?:Guard\\.That<\\w+>|new)\\(\\s*\"(TK-[A-Z0-9-]*[0-9])\"")]
    private static partial Regex HouseGuard();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Quoted();
}
