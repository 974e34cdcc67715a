using Mono.Cecil;

namespace Takan.App.Tests.Architecture;

internal static class Assemblies
{
    private static readonly Dictionary<string, string> programs = new() { ["Takan.Media"] = "takan-media", ["Takan.Verify"] = "takan-verify" };

    public static ModuleDefinition Open(string project) =>
        ModuleDefinition.ReadModule(Repository.Program($"src/{project}", programs.GetValueOrDefault(project, project)));
}
