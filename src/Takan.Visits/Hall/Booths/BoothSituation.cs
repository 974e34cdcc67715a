using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Visits.Rooms;

namespace Takan.Visits.Hall;

/// <summary>A booth inside an act, with what its rules ask about.</summary>
/// <param name="For">The case that the command is about, or else the one that the booth is kept for; null for none.</param>
public sealed record BoothSituation(Booth Booth, CaseId? For, Numbers Numbers, BoothFacts Facts)
{
    /// <summary>Moves the booth by the table, and tells the bureau's log and that of the case.</summary>
    public Refusal? Move(Act act, BoothCommand command, string? reason = null)
    {
        if (!BoothProcess.Decide(Booth.State, command, Numbers, Facts with { Reason = reason }).IsAllowed(out var transition, out var refusal)) return refusal;
        Booth.Apply(transition, act.Now);
        var body = new JsonObject { ["booth"] = Booth.Name };
        if (reason is not null) body["reason"] = reason;
        foreach (var kind in transition.Events.Select(EventKind.Of))
        {
            act.Record(LogStream.OfUnit(Booth.BureauId), kind, Audience.Staff, (JsonObject)body.DeepClone());
            if (For is { } concerned) act.Record(LogStream.Of(concerned), kind, Audience.Applicant, (JsonObject)body.DeepClone());
        }

        return null;
    }
}

/// <summary>Reads a booth inside an act. Those of one bureau are used one after the other.</summary>
public sealed class BoothSituations(TakanDb db, Profiles profiles, TimeProvider clock)
{
    /// <param name="caseId">Who wants the booth; null when it is about whoever has it.</param>
    public async Task<Outcome<BoothSituation>> FindAsync(Guid bureauId, Guid boothId, CaseId? caseId, CancellationToken cancellationToken)
    {
        var ours = db.Set<Booth>().Where(row => row.Id == boothId && row.BureauId == bureauId);
        var has = caseId ?? await ours.Select(row => row.CaseId).SingleOrDefaultAsync(cancellationToken);
        // The case is locked before the bureau, everywhere the same: what is opened in its room meanwhile is seen here.
        if (has is { } kept) await db.LockAsync(kept, cancellationToken);
        await db.LockBureauAsync(bureauId, cancellationToken);
        if (await ours.SingleOrDefaultAsync(cancellationToken) is not { } booth) return HallRefusals.NoSuchBooth;
        if (caseId is null && booth.CaseId != has) return HallRefusals.JustChanged;
        var (_, profile) = await profiles.CurrentAsync(bureauId, cancellationToken);
        var facts = has is { } concerned ? await FactsAsync(booth, concerned, cancellationToken) : new();
        return new BoothSituation(booth, has, profile.Bureau.Numbers, facts with { RoomIsForeseen = ServiceRoom.Objection(profile.Bureau.Channels) is null });
    }

    private async Task<BoothFacts> FactsAsync(Booth booth, CaseId id, CancellationToken cancellationToken)
    {
        var state = await db.Set<Case>().Where(row => row.Id == id && row.BureauId == booth.BureauId).Select(row => (CaseState?)row.State).SingleOrDefaultAsync(cancellationToken);
        return new()
        {
            CaseIsOpen = state is { } stands && !CaseProcess.Table.IsEnd(stands),
            HasNoOtherBooth = !await db.Set<Booth>().AnyAsync(row => row.CaseId == id && row.Id != booth.Id, cancellationToken),
            IsKeptForIt = booth.CaseId == id,
            RoomIsQuiet = !await RoomRunsAsync(id, cancellationToken),
            SeatIsLeft = !await db.SessionsNotEnded(clock.GetUtcNow().UtcDateTime).AnyAsync(row => row.Id == booth.DeviceSessionId, cancellationToken),
        };
    }

    private async Task<bool> RoomRunsAsync(CaseId id, CancellationToken cancellationToken)
    {
        var inspections = db.InspectionsOf(id).Select(row => row.Id);
        return (await db.Set<Session>().Where(row => inspections.Contains(row.InspectionId)).Select(row => row.State).ToListAsync(cancellationToken)).Exists(state => state.RoomIsOpen());
    }
}
