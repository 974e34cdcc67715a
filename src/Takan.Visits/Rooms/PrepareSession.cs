using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Makes the session of a scheduled inspection when the applicant opens the visit page, or the first inspector arrives, or a new one after the last ended.</summary>
public sealed class PrepareSession(TakanDb db, Acts acts, Profiles profiles)
{
    /// <returns>The open session; null while no inspection of the case is scheduled.</returns>
    public async Task<SessionId?> HandleAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        await db.LockAsync(caseId, cancellationToken);
        return await db.AllVisitsOf(caseId).InTurn().FirstOrDefaultAsync(cancellationToken) is { } inspection ? await PrepareAsync(act, inspection, cancellationToken) : null;
    }

    /// <summary>At the console: of the inspection that stands in its address.</summary>
    public async Task<SessionId?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        await db.LockAsync(id, cancellationToken);
        return await PrepareAsync(act, await db.Set<Inspection>().SingleAsync(row => row.Id == id, cancellationToken), cancellationToken);
    }

    /// <summary>Console and phone may both open their page just now: under the lock one makes the session, the other finds it.</summary>
    private async Task<SessionId?> PrepareAsync(Act act, Inspection inspection, CancellationToken cancellationToken)
    {
        var last = await db.Set<Session>().Where(row => row.InspectionId == inspection.Id)
            .OrderByDescending(row => row.PreparedAt).FirstOrDefaultAsync(cancellationToken);
        if (last is not null && !SessionProcess.Table.IsEnd(last.State) && last.ClosedAt is null) return last.Id;
        var visits = InspectionProcess.Table.Knows(inspection.State, InspectionCommand.BeginVisit);
        if (!visits && !InspectionProcess.Table.Knows(inspection.State, InspectionCommand.Start)) return last?.Id;

        var session = new Session { Id = SessionId.New(), InspectionId = inspection.Id, BureauId = inspection.BureauId, PreparedAt = act.Now };
        db.Add(session);
        if (visits) await AwaitArrivalAsync(act, session, inspection, cancellationToken);
        act.Record(LogStream.Of(inspection.Id), "session-prepared", Audience.Applicant, new JsonObject { ["session"] = session.Id.ToString() });
        await act.CommitAsync(cancellationToken);
        return session.Id;
    }

    private async Task AwaitArrivalAsync(Act act, Session session, Inspection inspection, CancellationToken cancellationToken)
    {
        var caseId = inspection.Cases[0].CaseId;
        var profile = await profiles.ForCaseAsync(await db.Set<Case>().SingleAsync(row => row.Id == caseId, cancellationToken), cancellationToken);
        if (!SessionProcess.Decide(session.State, SessionCommand.AwaitArrival, profile.Numbers, new()).IsAllowed(out var transition, out var refusal)) throw new InvalidOperationException(refusal.English);
        session.Apply(transition, act.Now);
    }
}
