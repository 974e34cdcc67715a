using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Casework.Intake;
using Takan.Platform.Access;

namespace Takan.Visits.Rectification;

/// <summary>What is to be put right, until when, and the application for re-inspection.</summary>
[ApplicantMay]
public sealed class MyRectificationPage(CaseHeads heads, CurrentActor current, FailedItems failed, ApplyForReinspection apply, IStringLocalizer words) : MyPage(heads, current)
{
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
        var answers = Failed.Items.Select(item => new ItemAnswer(item.Number, Words.GetValueOrDefault(item.Number)?.Trim() ?? "", PhotoOf(item.Number))).ToList();
        var refusal = await apply.HandleAsync(MyTarget, answers, cancellationToken);
        return refusal is null ? Done(Links.My, words["已申请复勘，踏勘人员会和您约时间"].Value) : await RefuseAsync(refusal, cancellationToken);
    }

    private Stream? PhotoOf(string item) => Request.Form.Files.GetFile("photo-" + item) is { Length: > 0 } file ? file.OpenReadStream() : null;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Failed = await failed.OfAsync(Head.Case, cancellationToken);
    }
}
