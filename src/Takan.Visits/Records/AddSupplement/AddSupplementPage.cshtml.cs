using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

[StaffMay(VisitPermissions.Conduct, Of = "inspectionId")]
public sealed class AddSupplementPage(AddSupplement add, InspectionHeads heads, IStringLocalizer words) : InspectionActPage(heads)
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why nothing can be added now; then there is no form.</summary>
    public Refusal? WhyNot { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await add.HandleAsync(Id, new(Text ?? "", Reason ?? "", Once), cancellationToken) is { } refusal) return await RefuseAsync(refusal, cancellationToken);
        await ShowAsync(cancellationToken);
        return BackToCase(Head.Inspection, words["补充记录已记下，原来的记录没有改动。"]);
    }

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        WhyNot = AddSupplement.Objection(Head.Inspection.State, Head.Case.Profile.Numbers);
    }
}
