using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Visits.Rooms;

/// <summary>Tells who was assigned or sent to an inspection when it is, and leads there.</summary>
internal sealed class WatchDuties(TakanDb db, IStringLocalizer words) : IDuties
{
    private const int MostRows = 10;
    private static readonly InspectionState[] Watchable =
        [.. InspectionProcess.Table.StatesOf(InspectionCommand.Start).Concat(Enum.GetValues<InspectionState>().Where(state => state.IsUnderway())).Distinct()];

    public async Task<IReadOnlyList<DeskItem>> OfAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        var rows = await (
            from watcher in db.Set<Watcher>()
            where watcher.StaffId == staff.Id
            join inspection in db.Set<Inspection>() on watcher.InspectionId equals inspection.Id
            where Watchable.Contains(inspection.State)
            orderby inspection.AppointmentAt
            select new { inspection.Id, inspection.AppointmentAt, watcher.Kind }).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(one => DeskItem.Duty(
            ChipKind.Do, one.Kind.Name().Say(), words["旁听视频勘验"], one.AppointmentAt?.DayAndClock() ?? "", words["去看"], Links.Watch(one.Id), rule: "LJ-23")
            with { Due = one.AppointmentAt })];
    }
}
