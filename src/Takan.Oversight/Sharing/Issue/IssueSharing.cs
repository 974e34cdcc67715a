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
        var digest = CaseLinkSecrets.DigestOfToken(token);
        var outcome = await acts.StepAsync(staff, target, SharingCommand.Issue, (_, facts) => facts with
        {
            Actor = staff.Id,
            IsCountyOffice = staff.Is(Role.CountyOffice),
            IsBureauLead = staff.Is(Role.CentreLead),
        }, (row, _) => row.TokenDigest = digest, cancellationToken);
        if (!outcome.IsAllowed(out var request, out var refusal)) return refusal;
        // The form was sent twice: the first answer showed the link, and only that one is good.
        return request.TokenDigest is { } good && good.SequenceEqual(digest) ? address.Of(SharingLinks.Share(token)) : SharingRefusals.LinkShownOnce;
    }
}
