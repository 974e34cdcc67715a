using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Takan.Casework.Scheduling;
using Takan.Evidence.Sealing;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.Custody;

/// <summary>Brings closed rooms to assembled and told inspections to sealed, one after the other, for as long as it takes. Nobody has to press a button.</summary>
public sealed class Custodian(IServiceScopeFactory scopes, SealFolder folder, ILogger<Custodian> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private static readonly InspectionState[] Finished =
        [InspectionState.ToldPassed, InspectionState.ToldRectification, InspectionState.ToldNotMet, InspectionState.SwitchedToOnSite, InspectionState.Cancelled];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(folder.Path);
        Sealer.Recover(folder.Path);
        using var timer = new PeriodicTimer(Look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync("watermarks", WatermarkAsync, stoppingToken);
            await TryAsync("papers", PrintAsync, stoppingToken);
            await TryAsync("assembling", AssembleAsync, stoppingToken);
            await TryAsync("sealing", SealAsync, stoppingToken);
        }
    }

    private static async Task WatermarkAsync(IServiceProvider services, Action<string, Refusal> say, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<TakanDb>();
        var bare = await db.Set<Still>().Where(row => row.OriginalId != null && row.WatermarkedId == null).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in bare) await services.GetRequiredService<WatermarkStill>().HandleAsync(id, cancellationToken);
    }

    private static async Task PrintAsync(IServiceProvider services, Action<string, Refusal> say, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<TakanDb>();
        // The record names the length of the recording, so the room has to be over.
        var told = await db.Set<ToldResult>().Where(row => row.PapersAt == null)
            .Where(row => !db.Set<Session>().Any(session => session.InspectionId == row.InspectionId && session.OpenedAt != null && !session.JournalEnded)).Select(row => row.InspectionId).ToListAsync(cancellationToken);
        foreach (var id in told) await services.GetRequiredService<MakePapers>().HandleAsync(id, cancellationToken);
    }

    private static async Task AssembleAsync(IServiceProvider services, Action<string, Refusal> say, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<TakanDb>();
        var closed = await db.Set<Session>().Where(row => row.State == SessionState.Closed && row.JournalEnded).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in closed)
        {
            if (await services.GetRequiredService<AssembleSession>().HandleAsync(id, cancellationToken) is { } refusal) say(id.ToString(), refusal);
        }
    }

    private static async Task SealAsync(IServiceProvider services, Action<string, Refusal> say, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<TakanDb>();
        var ready = await db.Set<Inspection>()
            .Where(inspection => Finished.Contains(inspection.State))
            .Where(inspection => !db.Set<ToldResult>().Any(row => row.InspectionId == inspection.Id && row.PapersAt == null))
            .Where(inspection => db.Set<Session>().Any(row => row.InspectionId == inspection.Id))
            .Where(inspection => !db.Set<Session>().Any(row =>
                row.InspectionId == inspection.Id && row.State != SessionState.Assembled && row.State != SessionState.Abandoned))
            .Select(inspection => inspection.Id).ToListAsync(cancellationToken);
        foreach (var id in ready)
        {
            if (await services.GetRequiredService<SealInspection>().HandleAsync(id, cancellationToken) is { } refusal) say(id.ToString(), refusal);
        }
    }

    /// <summary>A failure is logged and tried again at the next look; nothing is half done by design of the two acts.</summary>
    private async Task TryAsync(string what, Func<IServiceProvider, Action<string, Refusal>, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await work(scope.ServiceProvider, (id, refusal) => log.LogWarning("{What} {Id} waits: {Rule} {Words}", what, id, refusal.Rule, refusal.English), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "{What} failed and is tried again", what);
        }
    }
}
