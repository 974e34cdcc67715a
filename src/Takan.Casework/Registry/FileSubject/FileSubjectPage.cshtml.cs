using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

[StaffMay(RegistryPermissions.Keep)]
public sealed class FileSubjectPage(FileSubject file, FormUploads uploads, TakanDb db, Profiles profiles, CurrentActor current, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public FilingKind Kind { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Fields { get; set; } = [];

    [BindProperty]
    public string? Subject { get; set; }

    /// <summary>The keeper compared the names that look the same.</summary>
    [BindProperty]
    public bool Compared { get; set; }

    /// <summary>The unit answers for what it files.</summary>
    [BindProperty]
    public bool Pledged { get; set; }

    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];

    public IReadOnlyList<Filing> Lookalikes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var wrong = new FieldErrors();
        foreach (var field in FilingForm.Of(Kind).Where(field => field.Shape == FieldShape.Picture))
            Fields[field.Id] = await uploads.TakeAsync(Request, FilingFields.UploadOf(field.Id), Fields[field.Id], true, refusal => wrong.Add(field.Id, refusal), cancellationToken);
        if (wrong.Any) return ShowFields(FilingFields.OnPage(Kind, wrong), "", 0);

        var (id, errors, alike) = await file.HandleAsync(current.Staff, new(Kind, Subject, Fields, Compared, Pledged, Once), cancellationToken);
        Lookalikes = alike;
        return id is { } filed
            ? Done(RegistryLinks.Filing(filed), words["已备案。"])
            : ShowFields(FilingFields.OnPage(Kind, errors), "", 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        FilingFields.Complete(Kind, Fields);
        var bureauId = current.Staff.BureauId;
        var filed = await db.Set<Filing>().Where(row => row.BureauId == bureauId && row.Kind == Kind).Select(row => row.Subject).ToListAsync(cancellationToken);
        Subjects = Kind switch
        {
            FilingKind.Person => [.. (await db.StaffToFile(bureauId).ToListAsync(cancellationToken)).Where(staff => !filed.Contains(staff.Id.ToString())).Select(staff => new SelectListItem(staff.DisplayName, staff.Id.ToString()))],
            FilingKind.Matter => [.. (await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Matters.Where(matter => !filed.Contains(matter.Id)).Select(matter => new SelectListItem(matter.Name, matter.Id))],
            _ => [],
        };
        Fresh(0);
    }
}
