using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Review;

[StaffMay(CaseworkPermissions.Review, Of = "caseId")]
public sealed class ReturnFromReviewPage(ReturnFromReview giveBack, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>What is wrong with each paper, in the order of <see cref="Papers"/>.</summary>
    [BindProperty]
    public List<string?> Reasons { get; set; } = [];

    public IReadOnlyList<string> Papers => Head.Profile.Matter.Preparation;

    /// <summary>One correction a line.</summary>
    [BindProperty]
    public string? Corrections { get; set; }

    public Refusal? Closed => Objection(CaseCommand.ReturnFromReview, new CaseFacts { Corrections = ["-"] });

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var lines = Papers.Zip(Reasons, (paper, reason) => (paper, reason: (reason ?? "").Trim())).Where(one => one.reason.Length > 0)
            .Select(one => $"{one.paper}：{one.reason}").Concat((Corrections ?? "").Split('\n'));
        return (await giveBack.HandleAsync(new(Target(Id), [.. lines]), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已退回补正，内容已记下。"])
            : await RefuseAsync(refusal, cancellationToken);
    }
}
