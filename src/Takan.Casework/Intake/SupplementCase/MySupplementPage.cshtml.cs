using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Platform.Words;

namespace Takan.Casework.Intake;

/// <summary>What was returned for correction, one by one, to be completed on the phone.</summary>
[ApplicantMay]
[LargestBody(MyApplicationPage.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = MyApplicationPage.LargestForm)]
public sealed class MySupplementPage(SupplementCase supplement, CaseMaterials materials, CaseHeads heads, CurrentActor current, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public List<string?> Notes { get; set; } = [];

    public IReadOnlyList<Material> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return MayGoOn ? Page() : Redirect(Links.My);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var wrong = await supplement.HandleAsync(new(MyTarget, [.. Notes.Select(note => (note ?? "").Trim())], Files()), cancellationToken);
        if (wrong.Count == 0) return Done(Links.My, words["已交给窗口，会再核对一次。"]);
        await ReadAsync(cancellationToken);
        foreach (var (key, refusal) in wrong.Where(one => one.Key.Length > 0)) ModelState.AddModelError(MyApplicationPage.FieldOf(key), refusal.Say());
        return Refuse(wrong.TryGetValue("", out var whole) ? whole : FormRefusals.FieldsToCorrect, Head.Case.Version);
    }

    private IReadOnlyList<MaterialFile> Files() =>
        [.. Head.Case.Corrections.Select((text, i) => (text, Key: SupplementCase.KeyOf(i))).Select(one => (one.text, one.Key, File: Request.Form.Files.GetFile(MyApplicationPage.FieldOf(one.Key))))
            .Where(one => one.File is { Length: > 0 }).Select(one => new MaterialFile(one.Key, one.text, SupplementCase.RoundOf(Head.Case), one.File!.OpenReadStream()))];

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Sent = [.. (await materials.OfAsync(Head.Case.Id, cancellationToken)).Where(one => one.Purpose == SupplementCase.RoundOf(Head.Case))];
    }

    private bool MayGoOn => CaseProcess.Table.Rows.Any(row => row.From == Head.Case.State && row.Command == CaseCommand.Resubmit);
}
