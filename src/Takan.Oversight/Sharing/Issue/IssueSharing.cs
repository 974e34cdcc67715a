using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <summary>Makes the link for the named recipient once both consented. It is shown now and never again; an earlier one is dead.</summary>
public sealed class IssueSharing(SharingActs acts, PublicAddress address)
{
    public async Task<Outcome<string>> HandleAsync(StaffActor staff, SharingTarget target, CancellationToken cancellationToken)
    {
        var token = CaseLinkSecrets.NewToken();
        var outcome = await acts.StepAsync(staff, target, SharingCommand.Issue, (_, facts) => facts with
        {
            Actor = staff.Id,
            IsCountyOffice = staff.Is(Role.CountyOffice),
            IsBureauLead = staff.Is(Role.CentreLead),
        }, (row, _) => row.TokenDigest = CaseLinkSecrets.DigestOfToken(token), cancellationToken);
        return outcome.IsAllowed(out _, out var refusal) ? address.Of(SharingLinks.Share(token)) : refusal;
    }
}
