using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Delivery;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>One case: where it stands, what is asked, what happened, who and where.</summary>
[StaffMay(CaseworkPermissions.View, Of = "caseId")]
public sealed class ShowCasePage(CaseReader reader, TakanDb db, Timeline timeline, Deliveries deliveries, IEnumerable<ICaseSteps> steps, IEnumerable<ICaseSections> sections, CurrentActor current, TimeProvider clock, IStringLocalizer words) : PageModel
{
    [FromRoute]
    public Guid CaseId { get; set; }

    public CaseView View { get; private set; } = null!;

    public IReadOnlyList<TrailLine> Trail { get; private set; } = [];

    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    public CaseAsk Ask { get; private set; } = null!;

    public IReadOnlyList<CaseSection> Sections { get; private set; } = [];

    public CaseClocks? Clocks { get; private set; }

    public StaffActor Staff => current.Staff;

    public IReadOnlyList<FileLine> Papers { get; private set; } = [];

    /// <summary>False for inspectors who are not assigned: they are shown what taking the case from the queue needs.</summary>
    public bool MayRead => View.IsOpenTo(Staff, CaseworkPermissions.Read);

    public bool MaySeeNumbers => View.IsOpenTo(Staff, CaseworkPermissions.Unmask);

    /// <summary>The one that comes next first, then what is open, then what waits for something.</summary>
    public IEnumerable<CaseStep> Mine => Ask.Steps.Where(step => step.Roles.Any(Staff.Is)).OrderByDescending(step => step.IsMain).ThenBy(step => step.Refusal is not null);

    /// <summary>The way into the case for who is not assigned.</summary>
    public CaseStep? Taking => Mine.FirstOrDefault(step => step.Href == Links.Case(View.Case.Id, "take"));

    /// <summary>Nothing for this person: whose turn it is.</summary>
    public bool IsSomeoneElsesTurn => Ask.Steps.Any(step => step.IsMain) && !Mine.Any();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await reader.ReadAsync(new CaseId(CaseId), cancellationToken);
        Clocks = CaseClocks.Of(View, clock.GetUtcNow().UtcDateTime, words);
        Ask = await AskAsync(cancellationToken);
        if (!MayRead) return;
        var lines = await timeline.ReadAsync(View, Audience.Staff, cancellationToken);
        Trail = [.. lines.Select(line => new TrailLine(line.At, line.By, line.Words.Say(), IsOfTheMachine: line.IsOfTheMachine))];
        Stages = CasePage.Stages.Of(View, lines);
        Papers = [.. await PapersAsync(cancellationToken)];
        var parts = new List<CaseSection>();
        foreach (var source in sections) parts.AddRange(await source.SectionsAsync(View, Staff, cancellationToken));
        Sections = [.. parts.OrderBy(part => part.Order)];
    }

    private async Task<IReadOnlyList<FileLine>> PapersAsync(CancellationToken cancellationToken)
    {
        var papers = new List<FileLine>();
        if (View.Case.ReturnedAt is not null) papers.Add(new(words["补正通知书"], Links.Case(View.Case.Id, "correction-notice"), "PDF"));
        if (View.Case.RefusedAt is not null) papers.Add(new(words["不予受理通知书"], Links.Case(View.Case.Id, "refusal-notice"), "PDF"));
        if (View.Case.AcceptedAt is not null) papers.Add(new(words["受理通知书"], Links.Case(View.Case.Id, "acceptance-notice"), "PDF"));
        if (await db.LatestLetterAsync(View.Case.Id, cancellationToken) is not null)
            papers.Add(new(View.Profile.Profile.ConsentLetter.Title, Links.Case(View.Case.Id, "consent-letter"), "PDF"));
        if (await db.LatestCommitmentAsync(View.Case.Id, cancellationToken) is { Commitment: { } kind })
            papers.Add(new(View.Profile.Profile.Commitments?.Find(kind)?.Title ?? words["承诺书"], Links.Case(View.Case.Id, "commitment"), "PDF"));
        var delivery = await deliveries.ReadAsync(View.Case, View.Profile, cancellationToken);
        if (delivery.Row is { FileId: not null, Document: { } document }) papers.Add(new(document, Links.Case(View.Case.Id, "result-file")));
        if (delivery.State == DeliveryState.Delivered) papers.Add(new(words["送达回证"], Links.Case(View.Case.Id, "service-proof"), "PDF"));
        return papers;
    }

    private async Task<CaseAsk> AskAsync(CancellationToken cancellationToken)
    {
        foreach (var source in steps)
            if (await source.AskAsync(View, Staff, cancellationToken) is { } ask)
                return ask;
        var state = CaseProcess.Table.Name(View.Case.State);
        return new(state, new("", ""), []);
    }
}
