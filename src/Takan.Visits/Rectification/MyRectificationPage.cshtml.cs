using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;

namespace Takan.Visits.Rectification;

/// <summary>What is to be put right, until when, and the application for re-inspection.</summary>
[ApplicantMay]
[LargestBody(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class MyRectificationPage(CaseHeads heads, CurrentActor current, FailedItems failed, ApplyForReinspection apply, IStringLocalizer words) : MyPage(heads, current)
{
    public const long LargestMegabytes = ApplyForReinspection.LargestPhoto / 1_000_000;

    /// <summary>What the photos of one request may have together.</summary>
    public const long TotalMegabytes = 140;

    /// <summary>With room for the words, and for photos that are a little too large: the page is to say at which item.</summary>
    private const long LargestForm = (TotalMegabytes + 10) * 1_000_000;

    public FailedInspection? Failed { get; private set; }

    /// <summary>By item number.</summary>
    [BindProperty]
    public Dictionary<string, string?> Words { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Failed is null ? Redirect(Links.My) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Failed is null) return Redirect(Links.My);
        var errors = new FieldErrors();
        foreach (var item in Failed.Items.Where(item => FileOf(item.Number)?.Length > ApplyForReinspection.LargestPhoto))
            errors.Add(PhotoField(item.Number), StoreRefusals.TooLarge(ApplyForReinspection.LargestPhoto));
        if (errors.Any) return ShowFields(errors, "", Head.Case.Version);
        var answers = Failed.Items.Select(item => new ItemAnswer(item.Number, Words.GetValueOrDefault(item.Number)?.Trim() ?? "", PhotoOf(item.Number))).ToList();
        var refusal = await apply.HandleAsync(MyTarget, answers, cancellationToken);
        return refusal is null ? Done(Links.My, words["已申请复勘，踏勘人员会和您约时间"].Value) : await RefuseAsync(refusal, cancellationToken);
    }

    public static string PhotoField(string item) => "photo-" + item;

    private IFormFile? FileOf(string item) => Request.Form.Files.GetFile(PhotoField(item));

    private Stream? PhotoOf(string item) => FileOf(item) is { Length: > 0 } file ? file.OpenReadStream() : null;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Failed = await failed.OfAsync(Head.Case, cancellationToken);
    }
}
