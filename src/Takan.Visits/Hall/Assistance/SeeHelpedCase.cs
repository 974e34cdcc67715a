using Microsoft.EntityFrameworkCore;
using Takan.Casework.CasePage;
using Takan.Law;
using Takan.Law.Hall;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Visits.Rooms;

namespace Takan.Visits.Hall;

/// <summary>What who helps sees: the applicant's own page of this one case, the link to hand on, and how the device check went. No evidence, no other case.</summary>
/// <param name="WasChecked">Some phone or PC was tried for this visit.</param>
/// <param name="CheckObjections">What stood in the way when it was tried last.</param>
public sealed record HelpedCase(MyCase Mine, IssuedCaseLink? Link, DateTime Until, bool WasChecked, IReadOnlyList<Refusal> CheckObjections);

public sealed class SeeHelpedCase(TakanDb db, MyCases cases, ShowCaseLink show, RoomSituations rooms, TimeProvider clock)
{
    public async Task<Outcome<HelpedCase>> HandleAsync(StaffActor staff, Guid id, CancellationToken cancellationToken)
    {
        var help = await db.Set<HallAssistance>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (AssistanceRules.OfLooking(help.Standing, staff.Id, now) is { } refusal) return refusal;
        var room = await rooms.CurrentOfAsync(help.CaseId, cancellationToken);
        var checkedOnce = room?.LastCheck is not null;
        return new HelpedCase(
            await cases.ReadAsync(help.CaseId, cancellationToken),
            await show.RunAsync(help.CaseId, cancellationToken),
            help.BeganAt!.Value + AssistanceRules.Life,
            checkedOnce,
            checkedOnce ? SessionProcess.Table.Objections(SessionState.Prepared, SessionCommand.PassDeviceCheck, room!.Numbers, room.Facts) : []);
    }
}
