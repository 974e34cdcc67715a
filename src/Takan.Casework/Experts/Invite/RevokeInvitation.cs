using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Experts;

/// <summary>Takes an invitation back: whoever is inside is put out.</summary>
public sealed class RevokeInvitation(TakanDb db, InspectionActs acts)
{
    /// <returns>Null when it is taken back.</returns>
    public async Task<Refusal?> HandleAsync(InspectionTarget target, Guid invitationId, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        var (id, now) = (act.Inspection.Id, act.Act.Now);
        if (await db.Set<ExpertInvitation>().SingleOrDefaultAsync(row => row.Id == invitationId && row.InspectionId == id && row.RevokedAt == null, cancellationToken) is not { } invitation)
            return ExpertRefusals.NothingToTakeBack;
        invitation.RevokedAt = now;
        act.Act.Record(LogStream.Of(id), "invitation-revoked", Audience.Applicant, new JsonObject { ["expert"] = invitation.Name });
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? null : late;
    }
}
