using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Review;

[StaffMay(CaseworkPermissions.HandBack, Of = "caseId")]
public sealed class HandBackPage(HandBack handBack, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    public string To => ReviewSections.Of(Head.Profile.Bureau).By;

    public Refusal? Closed => Objection(CaseCommand.HandBack, new CaseFacts { Review = CaseReview.Of(Head.Case, Head.Profile) });

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await handBack.HandleAsync(Target(Id), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["结果已反馈，日期已记下。"])
            : await RefuseAsync(refusal, cancellationToken);
}
