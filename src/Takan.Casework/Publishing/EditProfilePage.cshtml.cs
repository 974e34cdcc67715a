using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Publishing;

/// <summary>One file as the page shows and sends it. Without text it is not part of the profile.</summary>
public sealed class EditedFile
{
    public string? Name { get; set; }

    public string? Text { get; set; }
}

/// <summary>All files of the profile, to change, to check, to publish. Nothing is stored before it is published.</summary>
[StaffMay(CaseworkPermissions.Profile)]
[LargestBody(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class EditProfilePage(TakanDb db, Profiles profiles, PublishProfile publish, CurrentActor current, IStringLocalizer words) : ActPage
{
    private const long LargestForm = 10_000_000;

    [BindProperty]
    public List<EditedFile> Files { get; set; } = [];

    [BindProperty]
    public List<IFormFile> Upload { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Digest of the version that is changed.</summary>
    [BindProperty]
    public string? Base { get; set; }

    /// <summary>Null until the files were checked.</summary>
    public ProfileReading? Reading { get; private set; }

    public IEnumerable<FileFinding> FindingsOf(string name) => Reading?.Findings.Where(finding => finding.File == name) ?? [];

    /// <summary>The text on the line of a finding: nobody counts to line 157.</summary>
    public string LineOf(FileFinding finding) => Reading?.LineOf(finding) ?? "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (digest, profile) = await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken);
        Base = digest;
        Show(ProfileText.Files(profile));
    }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        var sent = await SentAsync(cancellationToken);
        if (!(await ProfileUpload.TakeAsync(sent, Upload, cancellationToken)).IsAllowed(out var taken, out var refusal)) return Refused(sent, refusal);
        return Checked(taken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Checked(await SentAsync(cancellationToken));

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        var sent = await SentAsync(cancellationToken);
        var outcome = await publish.HandleAsync(current.Staff, new(sent, Base ?? "", Reason, Once), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.Profile, words["已发布，新办件按新版本办理。"]);
        return refusal == PublishingRefusals.ReasonMissing ? WithoutReason(sent, refusal) : Refused(sent, refusal);
    }

    private IActionResult Checked(ProfileFiles files)
    {
        Reading = ProfileReading.Of(files);
        if (!Reading.MayBePublished) return Refused(files, PublishingRefusals.NotPublishable(Reading.Findings.Count(finding => finding.IsError)));
        Show(files);
        // Shown again because all is well, so the answer is no refusal.
        return new PageResult { StatusCode = StatusCodes.Status200OK };
    }

    private IActionResult Refused(ProfileFiles files, Refusal refusal)
    {
        Reading = ProfileReading.Of(files);
        Show(files);
        return Refuse(refusal, 0);
    }

    private IActionResult WithoutReason(ProfileFiles files, Refusal refusal)
    {
        Reading = ProfileReading.Of(files);
        Show(files);
        var errors = new FieldErrors();
        errors.Add(nameof(Reason), refusal);
        return ShowFields(errors, "", 0);
    }

    private void Show(ProfileFiles files)
    {
        Files = [.. files.Texts.Select(file => new EditedFile { Name = file.Key, Text = file.Value }), new EditedFile()];
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Files), StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        Fresh(0);
    }

    private async Task<ProfileFiles> SentAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        var id = await db.Set<Bureau>().Where(bureau => bureau.Id == bureauId).Select(bureau => bureau.Profile).SingleAsync(cancellationToken);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Files.Where(file => !string.IsNullOrWhiteSpace(file.Name) && !string.IsNullOrWhiteSpace(file.Text)))
            texts[file.Name!.Trim()] = file.Text!.ReplaceLineEndings("\n");
        return new(id, texts);
    }
}
