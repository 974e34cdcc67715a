using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <param name="Suspend">False lets the person inspect again.</param>
public sealed record SuspendPersonInput(Guid FilingId, bool Suspend, string? Reason, Guid? Once);

/// <summary>Whoever supervises people stops one of them from inspecting, or lets them inspect again (TJ-52).</summary>
public sealed class SuspendPerson(TakanDb db, Acts acts, Submissions submissions)
{
    public async Task<Outcome<Filing>> HandleAsync(StaffActor supervisor, SuspendPersonInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(supervisor, cancellationToken);
        await db.LockBureauAsync(supervisor.BureauId, cancellationToken);
        var filing = await db.Set<Filing>().SingleAsync(row => row.Id == input.FilingId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, filing.Id.ToString(), cancellationToken) is not null) return filing;
        if (PersonSuspension.Check(filing.Kind, filing.IsSuspended, input.Suspend, input.Reason) is { } refusal) return refusal;
        var reason = input.Reason!.Trim();
        if (reason.Length > Filing.ReasonLength) return FormRefusals.TooLong(Filing.ReasonLength);

        filing.SuspendedAt = input.Suspend ? act.Now : null;
        filing.SuspensionReason = input.Suspend ? reason : null;
        act.Record(LogStream.OfFiling(filing.Id), input.Suspend ? "person-suspended" : "person-restored", Audience.Staff, new JsonObject { ["reason"] = reason });
        await act.CommitAsync(cancellationToken);
        return filing;
    }
}
