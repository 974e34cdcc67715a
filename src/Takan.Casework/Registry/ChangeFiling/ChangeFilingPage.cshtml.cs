using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

[StaffMay(RegistryPermissions.Keep, Of = "filingId")]
public sealed class ChangeFilingPage(ApplyForChange apply, FormUploads uploads, FilingHistory history, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid FilingId { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Fields { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Key of the application that was handed in.</summary>
    [BindProperty]
    public string? Paper { get; set; }

    public Filing Filing { get; private set; } = null!;

    /// <summary>What others changed after this person opened the form.</summary>
    public IReadOnlyList<ChangeLine> Since { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Fields = Filing.Values().ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        FilingFields.Complete(Filing.Kind, Fields);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        await ShowAsync(cancellationToken);
        FilingFields.Complete(Filing.Kind, Fields);
        var wrong = new FieldErrors();
        foreach (var field in FilingForm.Of(Filing.Kind).Where(field => field.Shape == FieldShape.Picture))
            Fields[field.Id] = await uploads.TakeAsync(Request, FilingFields.UploadOf(field.Id), Fields[field.Id], true, refusal => wrong.Add(field.Id, refusal), cancellationToken);
        Paper = await uploads.TakeAsync(Request, FilingFields.UploadOf(ApplyForChange.PaperField), Paper, false, refusal => wrong.Add(ApplyForChange.PaperField, refusal), cancellationToken);
        ModelState.Remove(nameof(Paper));
        if (wrong.Any) return ShowFields(FilingFields.OnPage(Filing.Kind, wrong), "", seen ?? Filing.Version);

        var (id, refusal, errors) = await apply.HandleAsync(current.Staff, new(FilingId, seen, Fields, Reason, Paper, Once), cancellationToken);
        if (id is not null) return Done(RegistryLinks.Filing(FilingId), words["变更申请已提交，等中心同意后生效。"]);
        if (refusal is null) return ShowFields(FilingFields.OnPage(Filing.Kind, errors), "", seen ?? Filing.Version);
        Since = await history.SinceAsync(FilingId, seen ?? 0, cancellationToken);
        return Refuse(refusal, Filing.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Filing = await db.Set<Filing>().AsNoTracking().SingleAsync(row => row.Id == FilingId, cancellationToken);
        Fresh(Filing.Version);
    }
}
