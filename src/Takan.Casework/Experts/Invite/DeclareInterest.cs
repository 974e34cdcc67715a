using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Experts;

/// <summary>The expert declares before entering to have no interest in the case, or which (LJ-20); with one, the invitation is over.</summary>
public sealed class DeclareInterest(TakanDb db, Acts acts)
{
    /// <returns>Null when the expert may go on.</returns>
    public async Task<Refusal?> NoneAsync(InvitedActor expert, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(expert, cancellationToken);
        var invitation = await db.Set<ExpertInvitation>().SingleAsync(row => row.Id == expert.InvitationId, cancellationToken);
        if (invitation.DeclaredAt is not null) return null;
        invitation.DeclaredAt = act.Now;
        act.Record(LogStream.Of(expert.InspectionId), "no-interest-declared", Audience.Applicant, new JsonObject { ["expert"] = expert.Name });
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <returns>Why the expert takes no part, or what is missing.</returns>
    public async Task<Refusal> SomeAsync(InvitedActor expert, string? interest, CancellationToken cancellationToken)
    {
        var words = (interest ?? "").Trim();
        if (words.Length == 0) return ExpertRefusals.InterestMissing;
        if (words.Length > ExpertInvitation.InterestLength) return FormRefusals.TooLong(ExpertInvitation.InterestLength);
        await using var act = await acts.BeginAsync(expert, cancellationToken);
        var invitation = await db.Set<ExpertInvitation>().SingleAsync(row => row.Id == expert.InvitationId, cancellationToken);
        (invitation.Interest, invitation.DeclaredAt, invitation.RevokedAt) = (words, null, act.Now);
        act.Record(LogStream.Of(expert.InspectionId), "interest-declared", Audience.Staff, new JsonObject { ["expert"] = expert.Name, ["interest"] = words });
        await act.CommitAsync(cancellationToken);
        return Recusal.Withdrawn;
    }
}
