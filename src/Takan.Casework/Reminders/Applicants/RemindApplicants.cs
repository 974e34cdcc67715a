using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Reminders;

/// <summary>Reminds applicants of tomorrow's appointment, and of a last day to rectify that is near. Each once; whoever turned reminders off gets none.</summary>
public sealed class RemindApplicants(TakanDb db, PersonalNumbers numbers, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindApplicants> log) : IJob
{
    public const string Name = "remind-applicants";
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    // The longest holidays in a row, and the two working days before them.
    private const int LongestWeekend = 14;

    private static readonly InspectionState[] Appointed = [.. Enum.GetValues<InspectionState>().Where(state => state.IsAppointed())];

    internal static readonly IReadOnlyList<CaseState> Rectifies = CaseProcess.Table.StatesOf(CaseCommand.LapseRectification);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, tomorrow) = (ChinaTime.Day(now), ChinaTime.Utc(ChinaTime.Day(now).AddDays(1), TimeOnly.MinValue));
        var booked = await db.Set<Inspection>().AsNoTracking()
            .Where(visit => Appointed.Contains(visit.State) && visit.AppointmentAt >= tomorrow && visit.AppointmentAt < tomorrow.AddDays(1))
            .ToListAsync(cancellationToken);
        foreach (var visit in await OncePerPhoneAsync(booked.FindAll(visit => ReminderRules.AppointmentIsNear(visit.AppointmentAt!.Value, now)), cancellationToken))
            foreach (var link in visit.Cases)
                await TryAsync(link.CaseId, _ => visit.Means == InspectionMeans.OnTheSpot ? SmsCatalogue.VisitReminder : SmsCatalogue.AppointmentReminder, AppointmentStands.KeyOf(visit, link.CaseId), AppointmentSms.When(visit.AppointmentAt!.Value), cancellationToken);

        var soon = today.AddDays(LongestWeekend);
        var rectifying = await db.Set<Case>().AsNoTracking()
            .Where(row => Rectifies.Contains(row.State) && row.ReinspectionAppliedAt == null && row.RectificationDue >= today && row.RectificationDue <= soon)
            .Select(row => new { row.Id, Due = row.RectificationDue!.Value }).ToListAsync(cancellationToken);
        foreach (var one in rectifying)
            await TryAsync(one.Id, act => ReminderRules.LastDayIsNear(one.Due, now, act.Profile.Calendar) ? SmsCatalogue.RectificationReminder : null,
                LastDayStands.KeyOf(one.Id, one.Due), new Dictionary<string, string> { ["day"] = one.Due.ToString("M月d日", CultureInfo.InvariantCulture) }, cancellationToken);
    }

    /// <summary>Several cases in one joint visit are one appointment: each phone is reminded of it once.</summary>
    private async Task<IReadOnlyList<Inspection>> OncePerPhoneAsync(List<Inspection> visits, CancellationToken cancellationToken)
    {
        var ids = visits.ConvertAll(visit => visit.Id);
        var shared = await db.AgreedVisits().AsNoTracking().Where(row => row.Parts.Any(part => ids.Contains(part.InspectionId))).ToListAsync(cancellationToken);
        var jointOf = shared.SelectMany(row => row.Parts.Select(part => (part.InspectionId, row.Id))).ToDictionary(pair => pair.InspectionId, pair => pair.Id);
        var joint = visits.FindAll(visit => jointOf.ContainsKey(visit.Id));
        var caseIds = joint.ConvertAll(visit => visit.Cases[0].CaseId);
        var cases = await db.Set<Case>().AsNoTracking().Where(row => caseIds.Contains(row.Id) && !row.RemindersOff).ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. visits.Except(joint),
            .. joint.Where(visit => cases.ContainsKey(visit.Cases[0].CaseId)).OrderBy(visit => visit.OpenedAt).ThenBy(visit => visit.Id.Value)
                .DistinctBy(visit => (jointOf[visit.Id], visit.AppointmentAt, numbers.OpenPhone(cases[visit.Cases[0].CaseId]))),
        ];
    }

    /// <summary>Each case in an act of its own: one that cannot be told does not keep the others.</summary>
    private async Task TryAsync(CaseId id, Func<CaseAct, SmsTemplate?> which, string key, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new SystemActor();
            if (!(await scope.ServiceProvider.GetRequiredService<CaseActs>().BeginAsync(new(id), cancellationToken)).IsAllowed(out var work, out _)) return;
            await using var act = work;
            if (which(act) is not { } template) return;
            await scope.ServiceProvider.GetRequiredService<ApplicantSms>().SendAsync(act.Act, act.Case, template, key, variables, cancellationToken);
            await act.CommitAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "The applicant of {Case} could not be reminded and is reminded later", id);
        }
    }
}
