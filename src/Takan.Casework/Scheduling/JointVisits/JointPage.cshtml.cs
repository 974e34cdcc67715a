using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Whether several units go together, who leads, and taking it apart again (TJ-36, TJ-37): one page for whoever schedules one of the cases.</summary>
[StaffMay(CaseworkPermissions.Schedule, Of = "inspectionId")]
public sealed class JointPage(
    DecideJoint decide, TakeApart apart, JointCards cards, InspectionHeads heads, TakanDb db, CurrentActor current, IStringLocalizer words) : InspectionActPage(heads)
{
    /// <summary>The inspections that were proposed when the form was shown.</summary>
    [BindProperty]
    public List<Guid> Seen { get; set; } = [];

    /// <summary>The unit that leads.</summary>
    [BindProperty]
    public Guid? Lead { get; set; }

    [BindProperty]
    public bool Agree { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public JointCard? Card { get; private set; }

    public JointProposal? Proposal { get; private set; }

    /// <summary>What was decided last; null while nobody has decided.</summary>
    public JointVisit? Visit => Head.Shared.Visit ?? Proposal?.Decided;

    public string DecidedBy { get; private set; } = "";

    /// <summary>Why this reader does not arrange it; null for the lead.</summary>
    public Refusal? NotLead => JointGuards.LeadOrganises.Check(Head.Case.Profile.Numbers, new() { Joint = Head.Shared.StandingOf(Head.Inspection.Id, current.Staff) });

    /// <summary>Why it cannot be taken apart any more; null while it can.</summary>
    public Refusal? NoParting => JointVisitGuards.NotBegun.Check(Head.Case.Profile.Numbers, new() { HasBegun = Head.Shared.HasBegun });

    /// <summary>Some are held by video and some on the spot; null where all are held in one way.</summary>
    public Refusal? NotOneMeans => JointVisitGuards.OneMeans.Check(Head.Case.Profile.Numbers, new() { Means = [.. Proposal!.Parts.Select(part => part.Inspection.Means)] });

    /// <summary>Those that could lead.</summary>
    public IReadOnlyList<KeyValuePair<Guid, string>> Units =>
        [.. Proposal!.Parts.Select(part => part.Unit).Distinct().Select(unit => KeyValuePair.Create(unit, Proposal.Units.GetValueOrDefault(unit, "")))];

    public string ProposedLead => Proposal!.Units.GetValueOrDefault(Proposal.Lead.Part.Unit, "");

    public bool IsChosen(Guid unit) => unit == (HttpMethods.IsPost(Request.Method) ? Lead : Proposal!.Lead.Part.Unit);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var input = new DecideJointInput(Id, [.. Seen.Select(id => new InspectionId(id))], Agree, Lead, Reason, Once);
        return await EndAsync(await decide.HandleAsync(current.Staff, input, cancellationToken), Agree ? words["定为联合勘验。请确定人员、约时间，一次为几件都约好。"] : words["已记下，各自去。"], cancellationToken);
    }

    public async Task<IActionResult> OnPostApartAsync(CancellationToken cancellationToken) => await EndAsync(
        (await apart.HandleAsync(new(Id, Version, Once), Reason, cancellationToken)).IsAllowed(out _, out var refusal) ? null : refusal,
        words["已拆开，各自安排。"], cancellationToken);

    private async Task<IActionResult> EndAsync(Refusal? refusal, string done, CancellationToken cancellationToken)
    {
        if (refusal is null) return Done(Links.Joint(Id), done);
        db.ChangeTracker.Clear();
        return await RefuseAsync(refusal, cancellationToken);
    }

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        Card = await cards.OfAsync(Head.Shared, cancellationToken);
        Proposal = Head.Shared.IsJoint ? null : await cards.ProposedAsync(Head.Shared.Parts[0], cancellationToken);
        if (Visit is { } visit)
            DecidedBy = await db.Set<StaffAccount>().Where(staff => staff.Id == visit.DecidedBy).Select(staff => staff.DisplayName).SingleAsync(cancellationToken);
    }
}
