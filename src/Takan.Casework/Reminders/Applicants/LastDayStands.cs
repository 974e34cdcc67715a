using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Platform.Database;
using Takan.Platform.Messages;

namespace Takan.Casework.Reminders;

/// <summary>A reminder belongs to its last day to rectify: where more time was given or the applicant applied since, it does not go.</summary>
internal sealed class LastDayStands(TakanDb db) : IReminderCheck
{
    public IReadOnlyList<string> Kinds { get; } = [SmsCatalogue.RectificationReminder.Code];

    public async Task<bool> StandsAsync(OutboxMessage reminder, CancellationToken cancellationToken) =>
        await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == reminder.CaseId, cancellationToken) is { RectificationDue: { } due } row
        && RemindApplicants.Rectifies.Contains(row.State)
        && row.ReinspectionAppliedAt is null
        && KeyOf(row.Id, due) == reminder.IdempotencyKey;

    public static string KeyOf(CaseId id, DateOnly due) => $"rectification-reminder/{id}/{due:yyyyMMdd}";
}
