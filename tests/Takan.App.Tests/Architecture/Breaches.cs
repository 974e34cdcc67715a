using Mono.Cecil;

namespace Takan.App.Tests.Architecture;

/// <summary>Finds uses against the order of <see cref="Projects"/>, also those that exist only inside a method.</summary>
internal static class Breaches
{
    /// <summary>The namespace that compiled pages share; their folder stands in the type's name: <c>Intake_NewCase_NewCase</c>.</summary>
    private const string CompiledPages = "AspNetCoreGeneratedDocument";

    public static IEnumerable<string> In(ModuleDefinition module) =>
        module.Types.SelectMany(type => In(type, module.Assembly.Name.Name)).Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> In(TypeDefinition type, string assembly)
    {
        if (PlaceOf(type, assembly) is not { } from)
            return [];
        return TypeUses.Of(type)
            .Select(used => (Used: used, To: PlaceOf(used, assembly)))
            .Where(use => use.To is { } to && !Allows(from, to))
            .Select(use => $"{type.FullName} uses {use.Used.FullName}");
    }

    private static bool Allows((string Project, string? Capability) from, (string Project, string? Capability) to)
    {
        if (from.Project != to.Project)
            return Projects.MayUse[from.Project].Contains(to.Project, StringComparer.Ordinal);
        // What stands beside the folders is either a basic word of the project or its composition.
        if (from.Capability is null || to.Capability is null || !Projects.Capabilities.ContainsKey(from.Project))
            return true;
        return Projects.LineOf(to.Project, to.Capability) <= Projects.LineOf(from.Project, from.Capability);
    }

    private static (string Project, string? Capability)? PlaceOf(TypeReference type, string assembly)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace == CompiledPages ? (assembly, type.Name.Split('_')[0]) : Projects.Of(type.Namespace);
    }
}
