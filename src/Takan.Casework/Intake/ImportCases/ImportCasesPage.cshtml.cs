using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Areas;
using Takan.Casework.Catalog;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Register)]
[LargestBody(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class ImportCasesPage(ImportCases import, ReturnedFiles returned, Profiles profiles, AreaBook areas, CurrentActor current, IStringLocalizer words) : FormPage
{
    private const long LargestForm = 10_000_000;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>How the file came (DL-15): by hand at the window, or attached to an e-mail.</summary>
    [BindProperty]
    public ChannelKind Channel { get; set; }

    /// <summary>The bureau's paper names a mailbox.</summary>
    public bool TakesMail { get; private set; }

    /// <summary>So many rows stand on the page; the rest is in the file.</summary>
    public const int MostShown = 200;

    public ImportReport? Report { get; private set; }

    /// <summary>Where the rows that were not taken can be fetched.</summary>
    public string? ReturnAddress { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Fresh(0);
    }

    public async Task<FileContentResult> OnGetTemplateAsync(CancellationToken cancellationToken) =>
        File(ReturnFile.Template((await areas.SubdistrictsAsync(current.Staff.BureauId, cancellationToken)).Count > 0), "text/csv; charset=utf-8", "takan-import.csv");

    public async Task<IActionResult> OnGetReturnedAsync(Guid id, CancellationToken cancellationToken) =>
        await returned.FindAsync(current.Staff, id, cancellationToken) is not { } file ? NotFound()
        : file.IsJson ? File(file.Content, "application/json", "takan-returned.json")
        : File(file.Content, "text/csv; charset=utf-8", "takan-returned.csv");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Upload is not { Length: > 0 }) return Refuse(IntakeRefusals.FileMissing, 0);
        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancellationToken);
        if (!(await import.HandleAsync(current.Staff, content.ToArray(), Channel, cancellationToken)).IsAllowed(out var report, out var refusal)) return Refuse(refusal, 0);
        if (report.Bad.Count + report.Known.Count == 0) return Done(Links.Cases, words["已登记 {0} 件。", report.Registered.Count]);
        Report = report;
        if (report.Bad.Count > 0) ReturnAddress = $"{Links.ImportCases}?handler=Returned&id={await returned.KeepAsync(current.Staff, report, cancellationToken)}";
        Fresh(0);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        TakesMail = (await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken)).Profile.Bureau.Channels.Any(channel => channel.Kind == ChannelKind.Email);
}
