using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Takan.Bench.Cases;

/// <summary>The opponent: statements through the provider alone, every row read.</summary>
internal sealed class Bare(DbConnection connection) : IAsyncDisposable
{
    public bool IsPostgres => connection is NpgsqlConnection;

    public static async Task<Bare> OpenAsync(string data, string? postgres)
    {
        DbConnection connection = postgres is null ? new SqliteConnection($"Data Source={Path.Combine(data, "takan.db")}") : new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        return new(connection);
    }

    /// <summary>Milliseconds for all of them, one after the other.</summary>
    public async Task<double> TimeAsync(IEnumerable<Statement> statements)
    {
        var spent = 0.0;
        foreach (var statement in statements) spent += (await RunAsync(statement)).Milliseconds;
        return spent;
    }

    public async Task<(double Milliseconds, List<object[]> Rows)> RunAsync(Statement statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (var parameter in statement.Parameters) command.Parameters.Add(Copy(parameter));
        var rows = new List<object[]>();
        var clock = Stopwatch.GetTimestamp();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
        }

        return (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, rows);
    }

    public Statement Say(string text, params (string Name, object Value)[] values) =>
        new(text, [.. values.Select(value => (DbParameter)(IsPostgres ? new NpgsqlParameter(value.Name, value.Value) : new SqliteParameter(value.Name, value.Value)))]);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static DbParameter Copy(DbParameter parameter) => parameter is NpgsqlParameter known
        ? known.Clone()
        : new SqliteParameter(parameter.ParameterName, parameter.Value) { SqliteType = ((SqliteParameter)parameter).SqliteType };
}
