using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Closures;

public sealed record EndClosureInput(Guid ClosureId, string? Reason, int? Version, Guid? Once);

/// <summary>Visits are possible again from today on, before the day that was declared; with its reason. Who was told that they stop is told.</summary>
public sealed class EndClosure(TakanDb db, Acts acts, Submissions submissions, TellClosures tell)
{
    public async Task<Outcome<Closure>> HandleAsync(StaffActor staff, EndClosureInput input, CancellationToken cancellationToken)
    {
        var outcome = await EndAsync(staff, input, cancellationToken);
        if (outcome.IsAllowed(out _, out _)) await tell.RunAsync(staff.BureauId, cancellationToken);
        return outcome;
    }

    private async Task<Outcome<Closure>> EndAsync(StaffActor staff, EndClosureInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var closure = await db.Set<Closure>().SingleAsync(row => row.Id == input.ClosureId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, closure.Id.ToString(), cancellationToken) is not null) return closure;
        var today = ChinaTime.Day(act.Now);
        if (closure.EndedOn is not null || closure.IsOverOn(today) || (input.Version is { } seen && seen != closure.Version)) return ClosureRefusals.EndedAlready;
        if ((input.Reason ?? "").Trim() is not { Length: > 0 } reason) return ClosureRefusals.EndReasonMissing;
        if (reason.Length > Closure.EndReasonLength) return FormRefusals.TooLong(Closure.EndReasonLength);

        (closure.EndedOn, closure.EndReason, closure.EndedBy) = (today, reason, staff.Id);
        closure.Version++;
        act.Record(LogStream.OfFiling(closure.Id), "closure-ended", Audience.Staff, new JsonObject { ["area"] = closure.Area, ["reason"] = reason });
        await act.CommitAsync(cancellationToken);
        return closure;
    }
}
