using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <summary>Asks to share one case: with whom, what for, on what basis, until when.</summary>
[StaffMay(OversightPermissions.Sharing)]
public sealed class AskToSharePage(AskToShare ask, CurrentActor current, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public SharingForm Input { get; set; } = new();

    public void OnGet() => Fresh(0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if ((await ask.HandleAsync(current.Staff, Input, Once, errors, cancellationToken)).IsAllowed(out var request, out var refusal))
            return Done(SharingLinks.Request(request.Id), words["已申请，等县级主管和本局负责人决定。"]);
        return errors.Any ? ShowFields(errors, nameof(Input) + ".", 0) : Refuse(refusal, 0);
    }
}
