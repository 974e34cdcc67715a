using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>The own views of the list: kept from the list, renamed, put at its beginning, deleted.</summary>
[StaffMay(CaseworkPermissions.View)]
public sealed class SavedViewsPage(KeepViews keep, CaseChoices choices, CurrentActor current, IStringLocalizer words) : PageModel
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "view")]
    public Guid View { get; set; }

    [BindProperty]
    public CaseAsked Asked { get; set; } = new();

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    public CaseChoices Choices => choices;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Views = await keep.OfAsync(current.Staff, cancellationToken);

    /// <summary>From the list: keeps what it shows.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!(await keep.KeepAsync(current.Staff, Name, Asked, cancellationToken)).IsAllowed(out var view, out var refusal)) return await RefuseAsync(refusal, cancellationToken);
        TempData["Done"] = words["已保存“{0}”，下次在办件页点一下就是这些条件。", view.Name].Value;
        return Redirect(Links.Cases + view.Query);
    }

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await keep.RenameAsync(current.Staff, View, Name, cancellationToken), words["已改名。"], cancellationToken);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await keep.StartWithAsync(current.Staff, View, begins: true, cancellationToken), words["打开办件页时先看它。"], cancellationToken);

    public async Task<IActionResult> OnPostNoStartAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await keep.StartWithAsync(current.Staff, View, begins: false, cancellationToken), words["打开办件页时又看全部。"], cancellationToken);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await keep.DeleteAsync(current.Staff, View, cancellationToken), words["已删除。"], cancellationToken);

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string done, CancellationToken cancellationToken)
    {
        if (refusal is not null) return await RefuseAsync(refusal, cancellationToken);
        TempData["Done"] = done;
        return Redirect(Links.CaseViews);
    }

    private async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        Refusal = refusal;
        Views = await keep.OfAsync(current.Staff, cancellationToken);
        await choices.LoadAsync(current.Staff, cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
