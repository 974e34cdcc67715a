using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Web;
using Takan.Platform.Words;

namespace Takan.Casework.Intake;

/// <summary>The papers of an application that was not sent yet, and the button that sends it.</summary>
[ApplicantMay]
[LargestBody(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class MyApplicationPage(
    HandInMaterials handIn, SubmitApplication submit, CaseMaterials materials, CaseHeads heads, CurrentActor current, IStringLocalizer words) : MyPage(heads, current)
{
    /// <summary>All papers of the longest list at once, or several that are a little too large: the page is to say which.</summary>
    internal const long LargestForm = 120_000_000;

    [BindProperty]
    public ServiceWay? ServedBy { get; set; }

    public IReadOnlyList<ApplicationPaper> Papers { get; private set; } = [];

    public IReadOnlyList<Material> Sent { get; private set; } = [];

    public static string FieldOf(string key) => "file-" + key;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return MayGoOn ? Page() : Redirect(Links.My);
    }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var wrong = await handIn.HandleAsync(MyTarget, Files(), cancellationToken);
        return wrong.Count > 0 ? await ShowWrongAsync(wrong, cancellationToken) : Done(Links.MyApplication, words["已上传。都传好了，请提交申请。"]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var wrong = await submit.HandleAsync(new(MyTarget, Files(), ServedBy), cancellationToken);
        return wrong.Count > 0 ? await ShowWrongAsync(wrong, cancellationToken) : Done(Links.My, words["已提交，窗口会核对材料。结果会发短信告诉您。"]);
    }

    private IReadOnlyList<MaterialFile> Files() =>
        [.. Papers.Select(paper => (paper, File: Request.Form.Files.GetFile(FieldOf(paper.Key)))).Where(one => one.File is { Length: > 0 })
            .Select(one => new MaterialFile(one.paper.Key, one.paper.Name, MaterialFile.Application, one.File!.OpenReadStream(), one.paper.English))];

    private async Task<IActionResult> ShowWrongAsync(IReadOnlyDictionary<string, Refusal> wrong, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        foreach (var (key, refusal) in wrong.Where(one => one.Key.Length > 0)) ModelState.AddModelError(FieldOf(key), refusal.Say());
        return Refuse(wrong.TryGetValue("", out var whole) ? whole : FormRefusals.FieldsToCorrect, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Papers = ApplicationPapers.Of(Head);
        Sent = await materials.OfAsync(Head.Case.Id, cancellationToken);
    }

    /// <summary>The table says whether this is the time for it.</summary>
    private bool MayGoOn => CaseProcess.Table.Rows.Any(row => row.From == Head.Case.State && row.Command == CaseCommand.Submit);
}
