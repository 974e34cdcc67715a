using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Takan.Casework.Calendars;
using Takan.Casework.Catalog;
using Takan.Evidence.Chain;
using Takan.Law.Calendar;
using Takan.Law.Messages;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Platform.Organisation;

namespace Takan.Casework.Reminders;

/// <summary>
/// Reminds whoever leads a unit of the cases for which it has chosen no people or no time (TJ-17): on the home page always, outside of it as the person
/// chose, one message a working day however many cases. The first reminder of a case stands in its log.
/// </summary>
public sealed class RemindUnits(TakanDb db, UnitArrears arrears, Acts acts, StaffMessages messages, Profiles profiles, CalendarsInForce calendars, TimeProvider clock) : IJob
{
    public const string Kind = "unit-reminded";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        foreach (var bureau in await db.Set<Bureau>().Select(row => row.Id).ToListAsync(cancellationToken)) await RunAsync(bureau, cancellationToken);
    }

    private async Task RunAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        if (!(await calendars.OfAsync(bureauId, cancellationToken)).IsWorkingDay(ChinaTime.Day(clock.GetUtcNow().UtcDateTime))) return;
        var late = await arrears.OfAsync(bureauId, cancellationToken);
        if (late.Cases.Count == 0) return;
        var quiet = ((await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Bureau.Messages ?? new()).Quiet;
        await using var act = await acts.BeginAfreshAsync(new SystemActor(), cancellationToken);
        await NoteAsync(act, late, cancellationToken);
        foreach (var head in late.Cases.SelectMany(one => one.Heads).Distinct())
        {
            var variables = new Dictionary<string, string>
            {
                ["count"] = late.Cases.Count(one => one.Heads.Contains(head)).ToString(CultureInfo.InvariantCulture),
                ["days"] = late.Days.ToString(CultureInfo.InvariantCulture),
            };
            await messages.TellAsync(act, head, SmsCatalogue.UnitReminder, $"{SmsCatalogue.UnitReminder.Code}/{head}/{ChinaTime.Day(act.Now):yyyyMMdd}", variables, quiet.Earliest(MessageClass.Reminder, act.Now), cancellationToken);
        }

        await act.CommitAsync(cancellationToken);
    }

    private async Task NoteAsync(Act act, Arrears late, CancellationToken cancellationToken)
    {
        var ids = late.Cases.Select(one => one.Id).ToList();
        var known = await db.Set<UnitReminder>().Where(row => ids.Contains(row.CaseId)).Select(row => new { row.CaseId, row.Since }).ToListAsync(cancellationToken);
        foreach (var one in late.Cases.Where(one => !known.Exists(row => row.CaseId == one.Id && row.Since == one.Since)))
        {
            db.Add(new UnitReminder { CaseId = one.Id, Since = one.Since, RemindedAt = act.Now });
            act.Record(LogStream.Of(one.Id), Kind, Audience.Staff, new JsonObject { ["days"] = late.Days });
        }
    }
}
