using Microsoft.EntityFrameworkCore;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Messages;

namespace Takan.Casework.Scheduling;

/// <summary>
/// What was said of a time during the night goes in the morning only if it is the last that was said: a time that was moved, given up or has come meanwhile is nobody's
/// to be told of.
/// </summary>
internal sealed class TimeStillStands(TakanDb db) : IReminderCheck
{
    private static readonly string[] OfATime =
    [
        SmsCatalogue.AppointmentMade.Code, SmsCatalogue.AppointmentMoved.Code, SmsCatalogue.JointAppointmentMade.Code, SmsCatalogue.JointAppointmentMoved.Code,
        SmsCatalogue.VisitAgreed.Code, SmsCatalogue.JointVisitAgreed.Code,
    ];

    private static readonly string[] All = [.. OfATime, SmsCatalogue.AppointmentGivenUp.Code];

    public IReadOnlyList<string> Kinds => All;

    public async Task<bool> StandsAsync(OutboxMessage reminder, CancellationToken cancellationToken)
    {
        if (reminder.CaseId is not { } id) return true;
        if (await db.Set<OutboxMessage>().AnyAsync(row => row.CaseId == id && All.Contains(row.Kind) && row.CreatedAt > reminder.CreatedAt, cancellationToken)) return false;
        return !OfATime.Contains(reminder.Kind) || (await db.AllVisitsOf(id).AsNoTracking().Where(visit => visit.AppointmentAt != null).ToListAsync(cancellationToken)).Exists(visit => visit.State.IsAppointed());
    }
}
