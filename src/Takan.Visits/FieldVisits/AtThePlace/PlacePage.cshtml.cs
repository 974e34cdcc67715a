using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Web;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <param name="Since">Null: not here yet.</param>
public sealed record PersonAtPlace(Guid Id, string Name, DateTime? Since, bool IsMe);

/// <summary>What the inspectors have in hand at the place: who is here, the items with photos, signatures, the result. Forms alone, for a phone in the sun.</summary>
[StaffMay(VisitPermissions.Conduct, Of = "inspectionId")]
[LargestBody(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class PlacePage(
    TakanDb db, RecordSituations records, InspectionHeads heads, CurrentActor current,
    ConfirmArrival arrive, BeginVisit begin, TakePhoto photos, JudgeItem judge, CompleteJudgement complete, SignOpinion sign, AttestAbsence attest,
    TellResult tell, EndWithoutResult end, LeavePlace leave, IStringLocalizer words) : InspectionActPage(heads)
{
    /// <summary>With room for what is written beside the photo, and for one that is a little too large: the page is to say so.</summary>
    private const long LargestForm = ReceiveStill.LargestStill + 10_000_000;

    /// <summary>Null before the first inspector has confirmed to be here.</summary>
    public RecordSituation? Record { get; private set; }

    public IReadOnlyList<PersonAtPlace> People { get; private set; } = [];

    public ToldResult? Told { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string Item { get; set; } = "";

    [BindProperty]
    public Verdict Verdict { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Remedy { get; set; }

    [BindProperty]
    public int ItemVersion { get; set; }

    [BindProperty]
    public IFormFile? Photo { get; set; }

    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public ClosingKind Closing { get; set; } = ClosingKind.Refused;

    [BindProperty]
    public ResultKind? Result { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Statement { get; set; }

    [BindProperty]
    public bool AppealTold { get; set; }

    [BindProperty]
    public Party? AskedBy { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why the record is reopened.</summary>
    [BindProperty]
    public string? Why { get; set; }

    public InspectionState State => Head.Inspection.State;

    /// <summary>Parts of the visit, the own unit's first; none where the inspection stands alone.</summary>
    public IReadOnlyList<SharedPart> Parts => Head.Shared.IsJoint ? [.. Head.Shared.Parts.OrderByDescending(IsMine).ThenBy(part => part.Inspection.OpenedAt)] : [];

    /// <summary>The unit of whoever reads judges and signs it (TJ-36).</summary>
    public bool IsMine(SharedPart part) => Head.Shared.UnitOf.TryGetValue(current.Staff.Id, out var unit) && unit == part.Unit;

    /// <summary>What was refused belongs to one item, and is said there.</summary>
    public bool RefusesAnItem => Refusal is not null && Item.Length > 0;

    public bool IsMySignatureMissing => Record?.Opinions.All(opinion => opinion.StaffId != current.Staff.Id) == true;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public Task<IActionResult> OnPostHereAsync(CancellationToken cancellationToken) =>
        AnswerAsync(arrive.HandleAsync(Id, null, null, cancellationToken), words["记下了：您到了。"], cancellationToken);

    public Task<IActionResult> OnPostColleagueAsync(CancellationToken cancellationToken) =>
        AnswerAsync(arrive.HandleAsync(Id, Name ?? "", Code, cancellationToken), words["记下了：同事到了。"], cancellationToken);

    public Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken) =>
        AnswerAsync(begin.HandleAsync(Id, cancellationToken), words["开始了，请逐项看。"], cancellationToken);

    /// <summary>The photo first: it is kept even where what is written beside it is refused.</summary>
    public async Task<IActionResult> OnPostItemAsync(CancellationToken cancellationToken)
    {
        if (Photo is { Length: > ReceiveStill.LargestStill }) return await RefuseAsync(StoreRefusals.TooLarge(ReceiveStill.LargestStill), cancellationToken);
        if (Photo is { Length: > 0 } picture)
        {
            await using var content = picture.OpenReadStream();
            if (await photos.HandleAsync(Id, Item, content, cancellationToken) is { } unkept) return await RefuseAsync(unkept, cancellationToken);
        }

        var written = !string.IsNullOrWhiteSpace(Note) || !string.IsNullOrWhiteSpace(Remedy);
        if (Verdict == Verdict.Open && Photo is { Length: > 0 } && !written) return Saved(words["第 {0} 项的照片已存好。", Item]);
        var input = new JudgementInput { Verdict = Verdict, Note = Note ?? "", Remedy = Remedy ?? "", Version = ItemVersion };
        return (await judge.HandleAsync(Id, Item, input, cancellationToken)).IsAllowed(out _, out var refusal)
            ? Saved(words["第 {0} 项已存好。", Item])
            : await RefuseAsync(refusal, cancellationToken);
    }

    public Task<IActionResult> OnPostCompleteAsync(CancellationToken cancellationToken) =>
        AnswerAsync(complete.HandleAsync(Id, cancellationToken), words["核查完毕，请两个人签意见。"], cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken) =>
        AnswerAsync(complete.ReopenAsync(Id, Why ?? "", cancellationToken), words["已退回修改，签过的意见作废。"], cancellationToken);

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellationToken) =>
        AnswerAsync(sign.HandleAsync(Id, new(Digest ?? "", Opinion ?? "", Code ?? "", string.IsNullOrWhiteSpace(Name) ? null : Name), cancellationToken), words["意见已签。"], cancellationToken);

    public Task<IActionResult> OnPostAttestAsync(CancellationToken cancellationToken) =>
        AnswerAsync(attest.HandleAsync(Id, new(Closing, Reason ?? "", Code ?? "", string.IsNullOrWhiteSpace(Name) ? null : Name), cancellationToken), words["已注明。两个人都注明以后才算。"], cancellationToken);

    public async Task<IActionResult> OnPostTellAsync(CancellationToken cancellationToken) => Result is { } kind
        ? await AnswerAsync(tell.HandleAsync(Id, new(kind, Reasons, Statement, AppealTold), cancellationToken), words["结果已经告知申请人。"], cancellationToken)
        : await RefuseAsync(RecordRefusals.NoResultChosen, cancellationToken);

    public async Task<IActionResult> OnPostAdjournAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        if (AskedBy is not { } party) return await RefuseAsync(RecordRefusals.PartyMissing, cancellationToken);
        return await end.AdjournAsync(Id, new(party, Reason ?? ""), cancellationToken) is { } refusal
            ? await RefuseAsync(refusal, cancellationToken)
            : BackToCase(Head.Inspection, words["已中止，请另约时间。"]);
    }

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken) =>
        AnswerAsync(leave.HandleAsync(Id, cancellationToken), words["这次上门结束了，文书和照片会自动整理、封存。"], cancellationToken);

    /// <summary>Of the item whose form was refused just now, what was typed; else what is kept.</summary>
    public (Verdict Verdict, string Note, string Remedy) Shown(CheckItem item, ItemJudgement? judged) => Item == item.Number && Refusal is not null
        ? (Verdict, Note ?? "", Remedy ?? "")
        : (judged?.Verdict ?? Verdict.Open, judged?.Note ?? "", judged?.Remedy is { Length: > 0 } remedy ? remedy : "");

    public Refusal? Objection(InspectionCommand command) =>
        InspectionProcess.Table.Objections(State, command, Record!.Room.Numbers, Record.Facts).FirstOrDefault();

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        Record = await records.FindAsync(Id, cancellationToken);
        if (Record is not null) Opinion ??= ProposedOpinion();
        Told = await db.Set<ToldResult>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == Id, cancellationToken);
        People = [.. Head.Inspectors.Where(staff => Head.IsInTeam(staff.Id)).Select(staff => new PersonAtPlace(
            staff.Id, staff.DisplayName,
            Record?.Room.Presences.SingleOrDefault(row => row.StaffId == staff.Id && row.IsThere(Record.Room.Now))?.Since,
            staff.Id == current.Staff.Id))];
    }

    private string ProposedOpinion()
    {
        var failed = Record!.Items.Where(item => item.Failed).Select(item => item.Number).ToList();
        // Papers are Chinese in either language of the pages.
        return failed.Count == 0 ? "经上门现场踏勘，所核各项符合要求。" : $"经上门现场踏勘，第 {string.Join('、', failed)} 项不符合要求，其余符合。";
    }

    private RedirectResult Saved(string done) => Done($"{Links.Place(Id)}#item-{Item}", done);

    private async Task<IActionResult> AnswerAsync(Task<Refusal?> act, string done, CancellationToken cancellationToken) =>
        await act is { } refusal ? await RefuseAsync(refusal, cancellationToken) : Done(Links.Place(Id), done);
}
