using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Log;

namespace Takan.Platform.Access.Invitations;

/// <summary>Sends a code to the expert's phone, and opens the invitation for who types it. Whoever holds the link but not the phone gets no further.</summary>
public sealed class OpenInvitation(Acts acts, ExpertInvitations invitations, SendOneTimeCode send, UseOneTimeCode use)
{
    /// <returns>Null when the code is on its way.</returns>
    public async Task<Refusal?> SendCodeAsync(string token, CancellationToken cancellationToken)
    {
        if (await invitations.ByTokenAsync(token, cancellationToken) is not { } invitation) return InvitationRefusals.Spent;
        await using var act = await acts.BeginAsync(ExpertInvitations.ActorOf(invitation), cancellationToken);
        var target = new CodeTarget(invitation.Id, invitation.BureauId, null, invitations.PhoneOf(invitation));
        if (await send.AddAsync(act, target, OneTimeCodePurpose.Invitation, cancellationToken) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <returns>Null when the browser is the expert's from now on.</returns>
    public async Task<Refusal?> ProveAsync(HttpContext http, string token, string code, CancellationToken cancellationToken)
    {
        if (await invitations.ByTokenAsync(token, cancellationToken) is not { } known) return InvitationRefusals.Spent;
        await using var act = await acts.BeginAfreshAsync(ExpertInvitations.ActorOf(known), cancellationToken);
        // Counts the tries one by one, so that two who type the right code at once are one after the other.
        if (await use.RunAsync(act, known.Id, OneTimeCodePurpose.Invitation, code, cancellationToken) is { } refusal)
        {
            await act.CommitAsync(cancellationToken);
            return refusal;
        }

        if (await invitations.ByTokenAsync(token, cancellationToken) is not { } invitation) return InvitationRefusals.Spent;
        ExpertInvitations.Open(http, invitation, act.Now);
        act.Record(LogStream.Of(invitation.InspectionId), "invitation-opened", Audience.Applicant, new JsonObject { ["expert"] = invitation.Name });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
