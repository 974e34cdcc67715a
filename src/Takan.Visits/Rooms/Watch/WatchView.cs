using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Visits.Records;

namespace Takan.Visits.Rooms;

/// <param name="Stills">How many photos were taken for it: they are the inspectors' to look at.</param>
public sealed record WatchedItem(CheckItem Standard, Verdict Verdict, string Note, int Stills, IReadOnlyList<ItemRemark> Remarks);

/// <summary>What a watcher sees of an inspection: its matter and check items, and who is there. No number of a person and no other case.</summary>
/// <param name="Session">Null before the inspectors or the applicant have come.</param>
public sealed record WatchView(
    InspectionId Inspection, SessionId? Session, WatchingPerson Me, string Matter, string Entity, DateTime? AppointmentAt,
    bool RoomIsOpen, bool IsIn, bool MayRemark, IReadOnlyList<string> Others, IReadOnlyList<WatchedItem> Items);

public sealed class WatchViews(TakanDb db, RoomSituations rooms, Profiles profiles, WatchingPeople people, CurrentActor current)
{
    /// <returns>Null for who does not watch this inspection.</returns>
    public async Task<WatchView?> OfAsync(InspectionId id, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, cancellationToken) is not { } me) return null;
        var inspection = await db.Set<Casework.Scheduling.Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (await rooms.CurrentOfAsync(inspection.Cases[0].CaseId, cancellationToken) is not { } room || room.Inspection.Id != id)
        {
            // Whoever declares an interest has to know in whom, also before anybody has come.
            var caseId = inspection.Cases[0].CaseId;
            var theCase = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == caseId, cancellationToken);
            return new(id, null, me, (await profiles.ForCaseAsync(theCase, cancellationToken)).Matter.Name, theCase.EntityName, inspection.AppointmentAt, false, false, false, [], []);
        }

        var there = await db.Set<Attendance>().AsNoTracking().Where(row => row.SessionId == room.Session.Id && row.LeftAt == null).ToListAsync(cancellationToken);
        var isIn = there.Exists(row => row.Person == current.Required.Pseudonym);
        return new(
            id, room.Session.Id, me, room.Profile.Matter.Name, room.Case.EntityName, room.Inspection.AppointmentAt, room.Session.State.RoomIsOpen(), isIn,
            isIn && me.Kind.MayRemark() && InspectionProcess.Table.Knows(room.Inspection.State, InspectionCommand.AddRemark),
            [.. there.Where(row => row.Person != me.Pseudonym && row.Announced).Select(row => row.Name)],
            isIn ? await ItemsAsync(room, cancellationToken) : []);
    }

    private async Task<IReadOnlyList<WatchedItem>> ItemsAsync(RoomSituation room, CancellationToken cancellationToken)
    {
        var id = room.Inspection.Id;
        var judged = await db.Set<ItemJudgement>().AsNoTracking().Where(row => row.InspectionId == id).ToDictionaryAsync(row => row.Item, cancellationToken);
        var stills = await db.Set<Still>().Where(row => row.InspectionId == id && row.OriginalId != null).GroupBy(row => row.Item)
            .Select(group => new { Item = group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Item, one => one.Count, cancellationToken);
        var remarks = (await db.Set<ItemRemark>().AsNoTracking().Where(row => row.InspectionId == id).OrderBy(row => row.At).ToListAsync(cancellationToken)).ToLookup(row => row.Item);
        return [.. room.Profile.Items.Where(item => room.Inspection.Scope.Contains(item.Number)).Select(item => new WatchedItem(
            item, judged.GetValueOrDefault(item.Number)?.Verdict ?? Verdict.Open, judged.GetValueOrDefault(item.Number)?.Note ?? "", stills.GetValueOrDefault(item.Number), [.. remarks[item.Number]]))];
    }
}
