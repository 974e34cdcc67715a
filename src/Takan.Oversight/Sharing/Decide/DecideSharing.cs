using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <param name="Command">One of the two consents, decline or revoke.</param>
public sealed record DecideSharingInput(SharingTarget Target, SharingCommand Command, string? Reason);

/// <summary>The county office and the bureau's lead consent, each for its side, or say no; what was agreed can be revoked until it is used (TJ-49).</summary>
public sealed class DecideSharing(SharingActs acts)
{
    private static readonly SharingCommand[] Decisions = [SharingCommand.ConsentForCounty, SharingCommand.ConsentForBureau, SharingCommand.Decline, SharingCommand.Revoke];

    public async Task<Outcome<SharingRequest>> HandleAsync(StaffActor decider, DecideSharingInput input, CancellationToken cancellationToken)
    {
        if (!Decisions.Contains(input.Command)) return SharingRefusals.NoDecision;
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length > SharingRequest.TextLength) return FormRefusals.TooLong(SharingRequest.TextLength);
        return await acts.StepAsync(decider, input.Target, input.Command, (_, facts) => facts with
        {
            Actor = decider.Id,
            IsCountyOffice = decider.Is(Role.CountyOffice),
            IsBureauLead = decider.Is(Role.CentreLead),
            Reason = reason,
        }, (row, act) => Note(row, act, input.Command, decider.Id, reason), cancellationToken);
    }

    private static void Note(SharingRequest row, Act act, SharingCommand command, Guid decider, string reason)
    {
        switch (command)
        {
            case SharingCommand.ConsentForCounty:
                (row.CountyConsent, row.CountyConsentAt) = (decider, act.Now);
                break;
            case SharingCommand.ConsentForBureau:
                (row.BureauConsent, row.BureauConsentAt) = (decider, act.Now);
                break;
            default:
                // The link is dead with it.
                (row.EndedBy, row.EndedBecause, row.TokenDigest) = (decider, reason, null);
                break;
        }
    }
}
