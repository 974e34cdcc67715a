using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

public sealed record LiftDishonestyInput(Guid EntryId, string? Reason, int? Version, Guid? Once);

/// <summary>Takes an entry off the list, with its reason (C-69): from this day on it stops nothing, and stays readable.</summary>
public sealed class LiftDishonesty(TakanDb db, Acts acts, Submissions submissions)
{
    public async Task<Outcome<DishonestyEntry>> HandleAsync(StaffActor staff, LiftDishonestyInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        var entry = await db.Set<DishonestyEntry>().SingleAsync(row => row.Id == input.EntryId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, entry.Id.ToString(), cancellationToken) is not null) return entry;
        var today = ChinaTime.Day(act.Now);
        if (entry.LiftedOn is not null || entry.Until < today || (input.Version is { } seen && seen != entry.Version)) return DishonestyRefusals.LiftedAlready;
        if (entry.EnteredBy == staff.Id) return DishonestyRefusals.LiftedOwn;
        if ((input.Reason ?? "").Trim() is not { Length: > 0 } reason) return DishonestyRefusals.LiftReasonMissing;
        if (reason.Length > DishonestyEntry.TextLength) return FormRefusals.TooLong(DishonestyEntry.TextLength);

        (entry.LiftedOn, entry.LiftReason, entry.LiftedBy) = (today, reason, staff.Id);
        entry.Version++;
        act.Record(LogStream.OfFiling(entry.Id), "dishonesty-lifted", Audience.Staff, new JsonObject { ["reason"] = reason });
        try
        {
            await act.CommitAsync(cancellationToken);
            return entry;
        }
        catch (DbUpdateConcurrencyException)
        {
            return DishonestyRefusals.LiftedAlready;
        }
    }
}
