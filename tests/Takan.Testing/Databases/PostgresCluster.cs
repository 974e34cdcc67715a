using System.Globalization;
using Npgsql;
using Takan.Testing.Programs;

namespace Takan.Testing.Databases;

/// <summary>
/// One real PostgreSQL for the test process: started at first use in a temporary folder, reached by its socket alone
/// (no port to collide on), without fsync, gone with the process.
/// </summary>
public sealed class PostgresCluster
{
    public const string Owner = "takan_owner";
    public const string Runtime = "takan_app";

    private static readonly Lazy<Task<PostgresCluster>> shared = new(StartAsync);

    private readonly string folder;
    private readonly string binaries;
    // A program for each statement would take longer than the statement.
    private readonly NpgsqlDataSource administration;
    private ChildProgram? server;

    private PostgresCluster(string folder, string binaries)
    {
        this.folder = folder;
        this.binaries = binaries;
        administration = NpgsqlDataSource.Create(Connection("postgres", "postgres", ";Command Timeout=120"));
    }

    /// <summary>Null where PostgreSQL is installed.</summary>
    public static string? WhyMissing { get; } =
        FindBinaries() is null ? "PostgreSQL is not installed (./takan test installs it)" : null;

    public static Task<PostgresCluster> SharedAsync() => shared.Value;

    public string Connection(string database, string role, string more = "") =>
        string.Create(CultureInfo.InvariantCulture, $"Host={folder};Database={database};Username={role}{more}");

    public Task CreateAsync(string database) => SqlAsync($"CREATE DATABASE {database} OWNER {Owner}");

    public Task CopyAsync(string template, string database) =>
        SqlAsync($"CREATE DATABASE {database} OWNER {Owner} TEMPLATE {template}");

    public Task DropAsync(string database) => SqlAsync($"DROP DATABASE {database} WITH (FORCE)");

    private async Task SqlAsync(string statement)
    {
        await using var command = administration.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresCluster> StartAsync()
    {
        var cluster = new PostgresCluster(
            Directory.CreateTempSubdirectory("takan-pg-").FullName,
            FindBinaries() ?? throw new InvalidOperationException(WhyMissing));
        await cluster.ServeAsync();
        await cluster.SqlAsync($"CREATE ROLE {Owner} LOGIN; CREATE ROLE {Runtime} LOGIN");
        return cluster;
    }

    private async Task ServeAsync()
    {
        if (Environment.IsPrivilegedProcess)
            await ChildProgram.RunAsync("chown", "postgres:", folder);
        var data = Path.Combine(folder, "data");
        await RunAsync("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var words = Words("postgres", ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off",
            "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300"]);
        server = ChildProgram.Start(words[0], words[1..], folder: folder, removeFolder: true);
        await WaitAsync();
    }

    private async Task WaitAsync()
    {
        for (var tries = 0; !File.Exists(Path.Combine(folder, ".s.PGSQL.5432.lock")) || !await AnswersAsync(); tries++)
        {
            if (tries == 300 || server!.HasExited)
                throw new InvalidOperationException($"PostgreSQL did not start:\n{server!.Output}");
            await Task.Delay(100);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        await using var ready = Start("pg_isready", "-q", "-h", folder);
        await ready.WaitForExitAsync(TimeSpan.FromSeconds(30));
        return ready.ExitCode == 0;
    }

    /// <summary>PostgreSQL refuses to run as root; Debian's own user for it stands in.</summary>
    private string[] Words(string program, string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? ["runuser", "-u", "postgres", "--", Path.Combine(binaries, program), .. arguments]
            : [Path.Combine(binaries, program), .. arguments];

    private ChildProgram Start(string program, params string[] arguments)
    {
        var words = Words(program, arguments);
        return ChildProgram.Start(words[0], words[1..], folder: folder);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        await using var run = Start(program, arguments);
        await run.WaitForExitAsync(TimeSpan.FromMinutes(1));
        if (run.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {run.ExitCode}:\n{run.Output}");
    }

    private static string? FindBinaries() =>
        !Directory.Exists("/usr/lib/postgresql")
            ? null
            : Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault();
}
