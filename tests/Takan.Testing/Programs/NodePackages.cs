namespace Takan.Testing.Programs;

/// <summary>What tests take from npm: a folder in <c>tests</c> with its locked packages, fetched at first use.</summary>
public static class NodePackages
{
    public static Task InstallAsync(string folder) =>
        RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error");

    public static async Task RunAsync(string folder, string file, params string[] arguments)
    {
        await using var program = ChildProgram.Start(file, arguments, folder: Repository.File("tests", folder));
        await program.WaitForExitAsync(TimeSpan.FromMinutes(10));
        if (program.ExitCode != 0)
            throw new InvalidOperationException($"{file} {arguments[0]} ended with {program.ExitCode}:\n{program.Output}");
    }
}
