using System.Reflection;

namespace Takan.Platform.Database;

/// <summary>The assemblies whose entity mappings make up the database, in the order of the architecture.</summary>
public sealed record DatabaseModel(IReadOnlyList<Assembly> Assemblies);
