using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Areas;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Dispatch;

/// <summary>The lead keeps pairs and the areas that they own. In a bureau that does not send by area it says so.</summary>
[StaffMay(CaseworkPermissions.Areas)]
public sealed class AreasPage(KeepPair pairs, KeepArea areas, AreaBook book, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public PairForm Pair { get; set; } = new();

    [BindProperty]
    public AreaForm Area { get; set; } = new();

    /// <summary>Which pair or area the form is filled with, to be changed.</summary>
    [FromQuery(Name = "pair")]
    public Guid? ChangedPair { get; set; }

    [FromQuery(Name = "area")]
    public Guid? ChangedArea { get; set; }

    public Refusal? Objection { get; private set; }

    public IReadOnlyList<InspectionPair> Pairs { get; private set; } = [];

    public IReadOnlyList<KeptArea> Areas { get; private set; } = [];

    public IReadOnlyList<StaffAccount> Inspectors { get; private set; } = [];

    /// <summary>Of the work plan.</summary>
    public string HardMatters { get; private set; } = "";

    public string NameOf(Guid person) => Inspectors.FirstOrDefault(staff => staff.Id == person)?.DisplayName ?? words["已不在岗"];

    public string PairNameOf(Guid pair) => Pairs.FirstOrDefault(row => row.Id == pair)?.Name ?? "";

    public IEnumerable<SelectListItem> People => Inspectors.Select(staff => new SelectListItem(staff.DisplayName, staff.Id.ToString())).Prepend(new(words["请选择"], ""));

    public IEnumerable<SelectListItem> Owners => Pairs.Select(pair => new SelectListItem(pair.Name, pair.Id.ToString())).Prepend(new(words["请选择"], ""));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (Pairs.FirstOrDefault(row => row.Id == ChangedPair) is { } pair)
            Pair = new() { Id = pair.Id, Name = pair.Name, Permanent = pair.PermanentId, Dispatched = pair.DispatchedId, IsTechnical = pair.IsTechnical };
        if (Areas.FirstOrDefault(row => row.Id == ChangedArea) is { } area)
            Area = new() { Id = area.Id, Name = area.Name, Pair = area.Pair, Places = string.Join('\n', area.Subdistricts) };
    }

    public async Task<IActionResult> OnPostPairAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await pairs.HandleAsync(current.Staff, Pair, cancellationToken), nameof(Pair), words["踏勘组已保存。"], cancellationToken);

    public async Task<IActionResult> OnPostAreaAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await areas.HandleAsync(current.Staff, Area, cancellationToken), nameof(Area), words["片区已保存。"], cancellationToken);

    public async Task<IActionResult> OnPostDissolveAsync(Guid id, CancellationToken cancellationToken) =>
        (await pairs.DissolveAsync(current.Staff, id, cancellationToken)).IsAllowed(out _, out var refusal) ? Done(Links.Areas, words["已解散。"]) : await RefuseAsync(refusal, cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken) =>
        (await areas.RemoveAsync(current.Staff, id, cancellationToken)).IsAllowed(out _, out var refusal) ? Done(Links.Areas, words["已撤销。"]) : await RefuseAsync(refusal, cancellationToken);

    private async Task<IActionResult> AnswerAsync(FieldErrors errors, string form, string done, CancellationToken cancellationToken)
    {
        if (!errors.Any) return Done(Links.Areas, done);
        await ShowAsync(cancellationToken);
        return ShowFields(errors, form + ".", 0);
    }

    private async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Objection = await book.IsKeptAsync(bureauId, cancellationToken) ? null : DispatchRefusals.NotByArea;
        Pairs = await book.PairsAsync(bureauId, cancellationToken);
        Areas = await book.AreasAsync(bureauId, cancellationToken);
        Inspectors = await db.InspectorsOf(bureauId).AsNoTracking().ToListAsync(cancellationToken);
        HardMatters = string.Join('、', await book.HardMattersAsync(bureauId, cancellationToken));
        Fresh(0);
    }
}
