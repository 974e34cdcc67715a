using Mono.Cecil;

namespace Takan.App.Tests.Architecture;

public sealed class ArchitectureTests
{
    public static TheoryData<string> Everything { get; } = [.. Projects.MayUse.Keys];

    [Theory, MemberData(nameof(Everything))]
    public void Project_UsesOnlyWhatStandsBeforeIt(string project)
    {
        using var module = Assemblies.Open(project);

        Assert.Equal("", string.Join('\n', Breaches.In(module)));
    }

    [Theory, MemberData(nameof(Everything))]
    public void Project_HasItsOwnNamespaceAndKnownFolders(string project)
    {
        using var module = Assemblies.Open(project);

        var homeless = module.Types
            .Where(type => type.Namespace.StartsWith("Takan", StringComparison.Ordinal))
            .Where(type => Projects.Of(type.Namespace) is not { } place || place.Project != project || !IsKnown(place))
            .Select(type => $"{type.FullName}: its folder stands in no line of {nameof(Projects)}.{nameof(Projects.Capabilities)}");

        Assert.Equal("", string.Join('\n', homeless));
    }

    [Theory]
    [InlineData("Takan.Law.Calendar.PlantedInMethod", "Takan.Platform.Database.TakanDb")]
    [InlineData("Takan.Casework.Intake.PlantedUpward", "Takan.Casework.Scheduling.Inspection")]
    [InlineData("Takan.Casework.Intake.PlantedInGeneric", "Takan.Visits.Rooms.Session")]
    [InlineData("AspNetCoreGeneratedDocument.Log_Planted_Planted", "Takan.Platform.EvidenceStore.StoredBlob")]
    public void PlantedBreach_IsFound(string type, string used)
    {
        using var module = ModuleDefinition.ReadModule(typeof(ArchitectureTests).Assembly.Location);

        var breaches = Breaches.In(module.GetType(type), "Takan.Platform");

        Assert.Contains($"{type} uses {used}", breaches);
    }

    [Fact]
    public void PlantedDownwardUse_IsNoBreach()
    {
        using var module = ModuleDefinition.ReadModule(typeof(ArchitectureTests).Assembly.Location);

        Assert.Empty(Breaches.In(module.GetType("Takan.Casework.Scheduling.PlantedDownward"), "Takan.Casework"));
    }

    private static bool IsKnown((string Project, string? Capability) place) =>
        place.Capability is null || !Projects.Capabilities.ContainsKey(place.Project) || Projects.LineOf(place.Project, place.Capability) >= 0;
}
