using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Review;

/// <summary>The preliminary review of the business section: what was handed in, and on to those who inspect.</summary>
[StaffMay(CaseworkPermissions.Review, Of = "caseId")]
public sealed class HandOverPage(HandOver handOver, CaseMaterials materials, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public bool Passed { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    public IReadOnlyList<Material> Sent { get; private set; } = [];

    public string HandedTo => ReviewSections.Of(Head.Profile.Bureau).HandedTo;

    /// <summary>Why there is nothing to review in the present state; null when there is.</summary>
    public Refusal? Closed => Objection(CaseCommand.HandOver, new CaseFacts { Review = CaseReview.Of(Head.Case, Head.Profile), MaterialsComplete = true });

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await handOver.HandleAsync(new(Target(Id), Passed, Opinion), cancellationToken)).IsAllowed(out _, out var refusal))
            return BackToCase(words["初审已通过，办件移交勘查，已短信告诉申请人。"]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Sent = await materials.OfAsync(Id, cancellationToken);
    }
}
