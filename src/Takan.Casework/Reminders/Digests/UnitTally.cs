using Microsoft.EntityFrameworkCore;
using Takan.Casework.CasePage;
using Takan.Casework.Home;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Reminders;

/// <summary>The counts of a day: nothing in them is of a person.</summary>
public sealed record DayTally(int DueToday, int Overdue, int Waiting);

/// <summary>Counts the open cases of a unit, or of the bureau: whose last day is today, whose is past, and what waits to be taken up.</summary>
public sealed class UnitTally(TakanDb db, CaseReader reader, WaitingQueue queue)
{
    // A list is read with as few questions as one case; a bureau has some hundreds open.
    private const int AtOnce = 200;
    private static readonly CaseState[] Open = [.. Enum.GetValues<CaseState>().Where(state => state != CaseState.Applying && !CaseProcess.Table.IsEnd(state))];

    /// <param name="unit">Null: the whole bureau. Else the cases whose officer, or before there is one whose clerk, is of the unit.</param>
    public async Task<DayTally> OfAsync(Guid bureauId, Guid? unit, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = await Of(unit, db.Set<Case>().Where(row => row.BureauId == bureauId && Open.Contains(row.State) && row.AcceptedAt != null)).Select(row => row.Id).ToListAsync(cancellationToken);
        var (due, overdue) = (0, 0);
        foreach (var some in ids.Chunk(AtOnce))
            foreach (var last in (await reader.ReadAsync(some, cancellationToken)).Select(DeskRows.DueOf))
            {
                if (last == today) due++;
                if (last < today) overdue++;
            }

        return new(due, overdue, await Of(unit, queue.Untaken(bureauId)).CountAsync(cancellationToken));
    }

    private IQueryable<Case> Of(Guid? unit, IQueryable<Case> cases) => unit is null
        ? cases
        : cases.Where(row => db.Set<StaffAccount>().Any(staff => staff.UnitId == unit && staff.Id == (row.ResponsibleOfficer ?? row.RegisteredBy)));
}
