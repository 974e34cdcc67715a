using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;
using Takan.Platform.Spreadsheets;

namespace Takan.Casework.CasePage;

/// <summary>Sends the list as a file. Asked by a form: to look at an address takes nothing out.</summary>
[StaffMay(CaseworkPermissions.Export)]
public sealed class ExportCasesPage(ExportCases export, CurrentActor current) : PageModel
{
    [BindProperty(Name = "find")]
    public string? Find { get; set; }

    [BindProperty]
    public CaseAsked Asked { get; set; } = new();

    public IActionResult OnGet() => Redirect(Links.Cases);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Find?.Length > CaseList.FindLength) Find = Find[..CaseList.FindLength];
        var file = await export.HandleAsync(current.Staff, Asked, Find, cancellationToken);
        return File(file.Content, Xlsx.ContentType, file.Name);
    }
}
