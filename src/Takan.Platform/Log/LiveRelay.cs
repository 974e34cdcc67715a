using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>Carries kicks between nodes by LISTEN/NOTIFY. The payload is only the stream's name; who wakes reads the table.</summary>
public sealed class LiveRelay(DatabaseOptions database, LiveUpdates live, ILogger<LiveRelay> log) : BackgroundService
{
    private const string Channel = "takan_log";
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var source = NpgsqlDataSource.Create(database.Connection);
        // A kick is best effort: followers poll as well, so a failed one costs seconds, not an entry.
        live.Kicked += stream => _ = NotifyAsync(source, stream);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(source, stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                log.LogWarning(failure, "The live relay lost the database and tries again");
                await Task.Delay(RetryAfter, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => live.Wake(notification.Payload);
        await using (var listen = new NpgsqlCommand("LISTEN " + Channel, connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        while (true) await connection.WaitAsync(cancellationToken);
    }

    private async Task NotifyAsync(NpgsqlDataSource source, string stream)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT pg_notify($1, $2)");
            command.Parameters.Add(new() { Value = Channel });
            command.Parameters.Add(new() { Value = stream });
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException failure)
        {
            log.LogWarning(failure, "A live kick was not passed on");
        }
    }
}
