using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Review;

[StaffMay(CaseworkPermissions.ReceiveResult, Of = "caseId")]
public sealed class TakeOverResultPage(TakeOverResult result, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public string? Reason { get; set; }

    public string From => ReviewSections.Of(Head.Profile.Bureau).HandedTo;

    public Refusal? Closed => Objection(CaseCommand.AcknowledgeResult, new CaseFacts { Review = CaseReview.Of(Head.Case, Head.Profile) });

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await result.TakeOverAsync(Target(Id), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["结果已接收，日期已记下。"])
            : await RefuseAsync(refusal, cancellationToken);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) =>
        (await result.GiveBackAsync(Target(Id), Reason, cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["结果已退回，理由已记下。"])
            : await RefuseAsync(refusal, cancellationToken);
}
