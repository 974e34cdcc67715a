namespace Takan.Evidence.Tests;

/// <summary>A test that needs a program of the machine; without it, it says so instead of failing.</summary>
public sealed class FactWithAttribute : FactAttribute
{
    public FactWithAttribute(string program) => Skip = Machine.Lacks(program);
}

/// <inheritdoc cref="FactWithAttribute"/>
public sealed class TheoryWithAttribute : TheoryAttribute
{
    public TheoryWithAttribute(string program) => Skip = Machine.Lacks(program);
}

internal static class Machine
{
    /// <returns>Null when the program is on the path.</returns>
    public static string? Lacks(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Array.Exists(folders, f => File.Exists(Path.Combine(f, program))) ? null : $"{program} is not installed";
    }
}
