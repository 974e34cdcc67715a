using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.Custody;

/// <summary>What waits for the custodian.</summary>
internal static class CustodyQueues
{
    private static readonly InspectionState[] Finished =
        [InspectionState.ToldPassed, InspectionState.ToldRectification, InspectionState.ToldNotMet, InspectionState.SwitchedToOnSite, InspectionState.Cancelled,
            InspectionState.Advised, InspectionState.AdviceCancelled];

    private static readonly SessionState[] Complete = [.. Enum.GetValues<SessionState>().Where(state => state.IsComplete())];

    /// <summary>So long papers and package wait for the watermarked copies; then they do without, because the originals are there.</summary>
    private static readonly TimeSpan ForWatermarks = TimeSpan.FromMinutes(15);

    public static Task<List<Guid>> BareStills(TakanDb db, CancellationToken cancellationToken) =>
        db.Set<Still>().Where(row => row.OriginalId != null && row.WatermarkedId == null).Select(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>The record names the length of the recording, so the room has to be over.</summary>
    public static async Task<List<Guid>> ResultsWithoutPapers(TakanDb db, DateTime now, CancellationToken cancellationToken)
    {
        var patient = now - ForWatermarks;
        var told = await db.Set<ToldResult>().Where(row => row.PapersAt == null)
            .Where(row => !db.Set<Session>().Any(session => session.InspectionId == row.InspectionId && session.OpenedAt != null && !session.JournalEnded))
            .Where(row => !db.Set<Still>().Any(still => still.InspectionId == row.InspectionId && still.OriginalId != null && still.WatermarkedId == null && still.TakenAt > patient))
            .Select(row => row.InspectionId).ToListAsync(cancellationToken);
        return told.ConvertAll(id => id.Value);
    }

    public static async Task<List<Guid>> ClosedSessions(TakanDb db, CancellationToken cancellationToken)
    {
        var closed = await db.Set<Session>().Where(row => row.State == SessionState.Closed && row.JournalEnded).Select(row => row.Id).ToListAsync(cancellationToken);
        return closed.ConvertAll(id => id.Value);
    }

    public static async Task<List<Guid>> FinishedInspections(TakanDb db, DateTime now, CancellationToken cancellationToken)
    {
        var patient = now - ForWatermarks;
        var ready = await db.Set<Inspection>()
            .Where(inspection => Finished.Contains(inspection.State))
            .Where(inspection => !db.Set<ToldResult>().Any(row => row.InspectionId == inspection.Id && row.PapersAt == null))
            .Where(inspection => !db.Set<AdviceSheet>().Any(row => row.InspectionId == inspection.Id && row.PaperAt == null))
            .Where(inspection => db.Set<Session>().Any(row => row.InspectionId == inspection.Id))
            .Where(inspection => !db.Set<Still>().Any(still => still.InspectionId == inspection.Id && still.OriginalId != null && still.WatermarkedId == null && still.TakenAt > patient))
            .Where(inspection => !db.Set<Session>().Any(row =>
                row.InspectionId == inspection.Id && !Complete.Contains(row.State)))
            .Select(inspection => inspection.Id).ToListAsync(cancellationToken);
        return ready.ConvertAll(id => id.Value);
    }
}
