using Microsoft.Extensions.DependencyInjection;
using Takan.Law;
using Takan.Platform.Database;
using Takan.Visits.FieldVisits;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.Custody;

/// <summary>Something that the custodian works off, a few at a time. A capability that leaves work behind adds its own.</summary>
/// <param name="Waiting">Ids of what waits at a time, UTC.</param>
/// <param name="Do">Works off one of them; null when it is done.</param>
public sealed record CustodyTask(
    string Name,
    Func<TakanDb, DateTime, CancellationToken, Task<List<Guid>>> Waiting,
    Func<IServiceProvider, Guid, CancellationToken, Task<Refusal?>> Do)
{
    /// <summary>Most ask no clock what waits.</summary>
    public CustodyTask(string name, Func<TakanDb, CancellationToken, Task<List<Guid>>> waiting, Func<IServiceProvider, Guid, CancellationToken, Task<Refusal?>> work)
        : this(name, (db, _, cancellationToken) => waiting(db, cancellationToken), work)
    {
    }

    /// <summary>From the single still to the sealed package.</summary>
    public static readonly IReadOnlyList<CustodyTask> OfAVisit =
    [
        new("watermark", CustodyQueues.BareStills, async (services, id, ct) =>
        {
            await services.GetRequiredService<WatermarkStill>().HandleAsync(id, ct);
            return null;
        }),
        new("leaving", LeavePlace.WaitingAsync, (services, id, ct) => services.GetRequiredService<LeavePlace>().ByItselfAsync(new(id), ct)),
        new("papers", CustodyQueues.ResultsWithoutPapers, async (services, id, ct) =>
        {
            await services.GetRequiredService<MakePapers>().HandleAsync(new(id), ct);
            return null;
        }),
        new("advice", PrintAdvice.WaitingAsync, async (services, id, ct) =>
        {
            await services.GetRequiredService<PrintAdvice>().HandleAsync(new(id), ct);
            return null;
        }),
        new("assembling", CustodyQueues.ClosedSessions, (services, id, ct) => services.GetRequiredService<AssembleSession>().HandleAsync(new(id), ct)),
        new("sealing", CustodyQueues.FinishedInspections, (services, id, ct) => services.GetRequiredService<SealInspection>().HandleAsync(new(id), ct)),
    ];
}
