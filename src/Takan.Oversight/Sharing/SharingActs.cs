using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <param name="Version">That of the request as it was looked at; null for whoever saw none.</param>
/// <param name="Once">Key of the form.</param>
public sealed record SharingTarget(Guid RequestId, int? Version, Guid? Once);

/// <summary>Every step of a request after it was asked for: read under the lock of the bureau, decided by the table, logged.</summary>
public sealed class SharingActs(TakanDb db, Acts acts, Profiles profiles, Submissions submissions)
{
    /// <param name="facts">What this step adds to what stands in the request.</param>
    /// <param name="also">What else changes with it.</param>
    public async Task<Outcome<SharingRequest>> StepAsync(
        Actor actor, SharingTarget target, SharingCommand command, Func<SharingRequest, SharingFacts, SharingFacts> facts, Action<SharingRequest, Act> also, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(actor, cancellationToken);
        return await StepAsync(act, target, command, facts, also, cancellationToken);
    }

    /// <summary>The same inside an act that has begun; it is committed when the step is allowed.</summary>
    public async Task<Outcome<SharingRequest>> StepAsync(
        Act act, SharingTarget target, SharingCommand command, Func<SharingRequest, SharingFacts, SharingFacts> facts, Action<SharingRequest, Act> also, CancellationToken cancellationToken)
    {
        var bureauId = await db.Set<SharingRequest>().Where(row => row.Id == target.RequestId).Select(row => row.BureauId).SingleAsync(cancellationToken);
        var (_, profile) = await profiles.CurrentAsync(bureauId, cancellationToken);
        await db.LockBureauAsync(bureauId, cancellationToken);
        var row = await db.Set<SharingRequest>().SingleAsync(one => one.Id == target.RequestId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, target.Once, row.Id.ToString(), cancellationToken) is not null) return row;
        if (target.Version is { } seen && seen != row.Version) return SharingRefusals.ChangedByAnother;
        if (!SharingProcess.Decide(row.State, command, profile.Bureau.Numbers, facts(row, row.Facts(act.Now))).IsAllowed(out var transition, out var refusal)) return refusal;
        row.Apply(transition, act.Now);
        also(row, act);
        row.Log(act, EventKind.Of(transition.Events[0]), row.EndedBecause);
        await act.CommitAsync(cancellationToken);
        return row;
    }
}
