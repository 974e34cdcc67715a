using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Casework.Scheduling;

/// <summary>Takes an absence back: from now on the person can be booked again.</summary>
public sealed class CancelAbsence(TakanDb db, Acts acts)
{
    public const string Kind = "absence-cancelled";

    public async Task<Refusal?> HandleAsync(StaffActor by, Guid id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(by, cancellationToken);
        await db.LockBureauAsync(by.BureauId, cancellationToken);
        var absence = await db.Set<Absence>().SingleOrDefaultAsync(row => row.Id == id && row.BureauId == by.BureauId && row.CancelledAt == null, cancellationToken);
        if (absence is null) return AbsenceRefusals.CancelledAlready;
        if (absence.StaffId != by.Id && !by.Is(Role.CentreLead)) return AbsenceRefusals.NotYourself;

        absence.CancelledAt = act.Now;
        var person = await db.Set<StaffAccount>().Where(staff => staff.Id == absence.StaffId).Select(staff => staff.Pseudonym).SingleAsync(cancellationToken);
        act.Record(LogStream.OfUnit(by.BureauId), Kind, Audience.Staff, new JsonObject
        {
            ["person"] = person,
            ["from"] = $"{absence.From:O}",
            ["until"] = $"{absence.Until:O}",
        });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
