using Mono.Cecil;

namespace Takan.App.Tests.Coverage;

/// <summary>A test that names a demand.</summary>
/// <param name="Runs">False for a method that is no test, or one that is switched off.</param>
internal sealed record DemandTest(string Demand, bool Refused, string Suite, string Name, bool Runs)
{
    /// <summary>Read from the compiled test assemblies, so that what is commented out does not count.</summary>
    public static IReadOnlyList<DemandTest> All() =>
    [
        .. Directory.EnumerateFiles(Repository.File("tests"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Select(project => (Project: project!, Assembly: Repository.Program($"tests/{project}", project!)))
            .Where(project => File.ReadAllText(Repository.File("tests", project.Project, $"{project.Project}.csproj")).Contains("xunit.runner", StringComparison.Ordinal))
            .SelectMany(project => In(project.Project, project.Assembly))
            .OrderBy(test => test.Suite, StringComparer.Ordinal).ThenBy(test => test.Name, StringComparer.Ordinal),
    ];

    private static List<DemandTest> In(string project, string assembly)
    {
        Assert.True(File.Exists(assembly), $"{assembly} is missing: build the whole solution first (dotnet build)");
        using var module = ModuleDefinition.ReadModule(assembly);
        var suite = project.Replace("Takan.", "", StringComparison.Ordinal).Replace(".Tests", "", StringComparison.Ordinal);
        return
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               from demand in Demands(type.CustomAttributes.Concat(method.CustomAttributes))
               where method.IsPublic && (Demands(method.CustomAttributes).Any() || Fact(method) is not null)
               select new DemandTest(demand.Id, demand.Refused, suite, $"{type.Name}.{method.Name}", Fact(method) is { } fact && !IsSwitchedOff(fact)),
        ];
    }

    private static IEnumerable<(string Id, bool Refused)> Demands(IEnumerable<CustomAttribute> attributes) =>
        attributes.Where(attribute => attribute.AttributeType.FullName == typeof(DemandAttribute).FullName)
            .Select(attribute => (
                (string)attribute.ConstructorArguments[0].Value,
                attribute.Properties.Any(property => property is { Name: nameof(DemandAttribute.Refused), Argument.Value: true })));

    private static CustomAttribute? Fact(MethodDefinition method) =>
        method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name is nameof(FactAttribute) or nameof(TheoryAttribute) or nameof(DailyFactAttribute));

    private static bool IsSwitchedOff(CustomAttribute fact) =>
        fact.Properties.Any(property => property.Name == nameof(FactAttribute.Skip));
}
