using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Group;

public sealed record AssignObserverInput(InspectionId InspectionId, Guid? StaffId, bool Announced, Guid? Once);

/// <summary>Supervision sends an observer to a booked inspection, announced or not (HC-42, DL-31), and takes one back.</summary>
public sealed class AssignObserver(TakanDb db, Acts acts, ObserverCandidates candidates, Submissions submissions)
{
    public async Task<Refusal?> HandleAsync(StaffActor supervisor, AssignObserverInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(supervisor, cancellationToken);
        await db.LockBureauAsync(supervisor.BureauId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, input.InspectionId.ToString(), cancellationToken) is not null) return null;
        if (await candidates.FindAsync(supervisor.BureauId, input.InspectionId, cancellationToken) is not { } inspection) return GroupRefusals.IsOver;
        if (await candidates.People(supervisor.BureauId).SingleOrDefaultAsync(staff => staff.Id == input.StaffId, cancellationToken) is not { } person) return GroupRefusals.NotAnObserver;
        if (inspection.Watchers.Any(row => row.StaffId == person.Id)) return GroupRefusals.AlreadyTakesPart;
        if (Watching.ObserverObjection(person.Id, inspection.Inspection.Team.Select(member => member.StaffId), inspection.Officer) is { } refusal) return refusal;

        Add(act, supervisor, input.InspectionId, person.Id, input.Announced);
        Tell(act, "observer-assigned", supervisor.BureauId, input.InspectionId, input.Announced, person.DisplayName, person.Pseudonym);
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <returns>Null when the observer goes no more.</returns>
    public async Task<Refusal?> WithdrawAsync(StaffActor supervisor, InspectionId id, Guid staffId, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(supervisor, cancellationToken);
        await db.LockBureauAsync(supervisor.BureauId, cancellationToken);
        if (await db.Set<Watcher>().SingleOrDefaultAsync(row => row.InspectionId == id && row.StaffId == staffId && row.BureauId == supervisor.BureauId && row.Kind == WatcherKind.Observer, cancellationToken) is not { } watcher)
            return GroupRefusals.NobodyAssigned;
        var person = await db.Set<Platform.Access.Staff.StaffAccount>().AsNoTracking().SingleAsync(staff => staff.Id == staffId, cancellationToken);
        db.Remove(watcher);
        Tell(act, "observer-withdrawn", supervisor.BureauId, id, watcher.Announced, person.DisplayName, person.Pseudonym);
        await act.CommitAsync(cancellationToken);
        return null;
    }

    internal void Add(Act act, StaffActor supervisor, InspectionId id, Guid staffId, bool announced) => db.Add(new Watcher
    {
        InspectionId = id,
        StaffId = staffId,
        BureauId = supervisor.BureauId,
        Kind = WatcherKind.Observer,
        Announced = announced,
        AssignedBy = supervisor.Id,
        AssignedAt = act.Now,
    });

    /// <summary>What is not announced enters no stream that inspectors or applicants read: not even its kind.</summary>
    private static void Tell(Act act, string kind, Guid bureauId, InspectionId id, bool announced, string name, string pseudonym)
    {
        var body = new JsonObject { ["observer"] = name, ["person"] = pseudonym, ["inspection"] = id.ToString(), ["announced"] = announced };
        if (announced) act.Record(LogStream.Of(id), kind, Audience.Staff, body);
        else act.Record(LogStream.OfUnit(bureauId), kind, Audience.Supervision, body);
    }
}
