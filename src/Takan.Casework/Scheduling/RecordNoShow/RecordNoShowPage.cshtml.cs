using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Schedule, Of = "inspectionId")]
public sealed class RecordNoShowPage(RecordNoShow record, InspectionHeads heads, IStringLocalizer words) : InspectionActPage(heads)
{
    [BindProperty]
    public Party? Because { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await record.HandleAsync(new(InspectionTarget, Because, Note), cancellationToken)).IsAllowed(out var inspection, out var refusal)
            ? BackToCase(inspection, words["已记下，请另约时间。"])
            : await RefuseAsync(refusal, cancellationToken);
}
