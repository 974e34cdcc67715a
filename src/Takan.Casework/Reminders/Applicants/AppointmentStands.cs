using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Messages;

namespace Takan.Casework.Reminders;

/// <summary>A reminder belongs to the time of its appointment: one that was moved or given up since is not reminded of.</summary>
internal sealed class AppointmentStands(TakanDb db) : IReminderCheck
{
    public IReadOnlyList<string> Kinds { get; } = [SmsCatalogue.AppointmentReminder.Code, SmsCatalogue.VisitReminder.Code];

    public async Task<bool> StandsAsync(OutboxMessage reminder, CancellationToken cancellationToken) =>
        reminder.CaseId is { } id
        && (await db.AllVisitsOf(id).AsNoTracking().Where(visit => visit.AppointmentAt != null).ToListAsync(cancellationToken))
            .Exists(visit => visit.State.IsAppointed() && KeyOf(visit, id) == reminder.IdempotencyKey);

    public static string KeyOf(Inspection visit, CaseId id) => $"appointment-reminder/{visit.Id}/{visit.AppointmentAt:yyyyMMddHHmm}/{id}";
}
