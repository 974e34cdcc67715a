using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>Asks once more before the data counts as compared.</summary>
[StaffMay(RegistryPermissions.Keep, Of = "filingId")]
public sealed class ConfirmFilingPage(ConfirmFiling confirm, Platform.Database.TakanDb db, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid FilingId { get; set; }

    public Filing Filing { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await confirm.HandleAsync(FilingId, Version, cancellationToken)).IsAllowed(out _, out var refusal))
            return Done(RegistryLinks.Filing(FilingId), words["已记下：信息没有变化。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Filing.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Filing = (await db.FindAsync<Filing>([FilingId], cancellationToken))!;
        Fresh(Filing.Version);
    }
}
