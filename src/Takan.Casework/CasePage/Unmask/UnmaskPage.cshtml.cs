using Microsoft.AspNetCore.Mvc;
using Takan.Casework.Intake;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

[StaffMay(CaseworkPermissions.Unmask, Of = "caseId")]
public sealed class UnmaskPage(Unmask unmask, CaseHeads heads) : CaseActPage(heads)
{
    public WholeNumbers? Numbers { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Numbers = await unmask.HandleAsync(Id, cancellationToken);
        return Page();
    }
}
