using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Exemptions;

/// <summary>One place of the library: what was found there, how it stands; who may, proposes or decides here.</summary>
[StaffMay(RegistryPermissions.View, Of = "premisesId")]
public sealed class ExemptionPage(ProposeEntry propose, DecideEntry decide, Profiles profiles, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    private static readonly ExemptionCommand[] Decisions = [.. Enum.GetValues<ExemptionCommand>().Where(command => command != ExemptionCommand.Propose)];

    private Numbers numbers = null!;

    [FromRoute]
    public Guid PremisesId { get; set; }

    [BindProperty]
    public ProposalForm Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public ExemptionCommand Command { get; set; }

    public Premises Place { get; private set; } = null!;

    public ExemptionEntry? Entry { get; private set; }

    /// <summary>Null where the bureau keeps no library.</summary>
    public ExemptionSettings? Library { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public ExemptionState State => Entry?.State ?? ExemptionState.Unlisted;

    public bool MayPropose => Library is not null && State == ExemptionState.Unlisted && current.Staff.Holds(RegistryPermissions.Propose);

    /// <summary>What this person can decide now.</summary>
    public IReadOnlyList<ExemptionCommand> Open => !current.Staff.Holds(RegistryPermissions.Decide) || Entry is null ? [] :
    [
        .. Decisions.Where(command => ExemptionProcess.Table.Objections(State, command, numbers,
            new() { Proposer = Entry.ProposedBy, Decider = current.Staff.Id, Reason = "-" }).Count == 0),
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        await ShowAsync(cancellationToken);
        if (!current.Staff.Holds(RegistryPermissions.Propose)) return Refuse(AccessDecision.NoRole, Entry?.Version ?? 0);
        return await EndAsync(await propose.HandleAsync(current.Staff, new(PremisesId, Input, seen, Once), cancellationToken), words["已提出入库，等另一个人批准。"], cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        await ShowAsync(cancellationToken);
        if (!current.Staff.Holds(RegistryPermissions.Decide)) return Refuse(AccessDecision.NoRole, Entry?.Version ?? 0);
        if (Entry is null) return Refuse(ExemptionRefusals.NotKept, 0);
        return await EndAsync(await decide.HandleAsync(current.Staff, new(PremisesId, Command, Reason, seen, Once), cancellationToken), words["已记下。"], cancellationToken);
    }

    private async Task<IActionResult> EndAsync(Outcome<ExemptionEntry> outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome.IsAllowed(out _, out var refusal)) return Done(RegistryLinks.Exemption(PremisesId), done);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Entry?.Version ?? 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken);
        (Library, numbers) = (profile.Exemptions, profile.Bureau.Numbers);
        Place = await db.Set<Premises>().AsNoTracking().SingleAsync(row => row.Id == PremisesId, cancellationToken);
        Entry = await db.Set<ExemptionEntry>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == PremisesId, cancellationToken);
        var people = new[] { Entry?.ProposedBy, Entry?.DecidedBy }.OfType<Guid>().ToList();
        Names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        Fresh(Entry?.Version ?? 0);
    }
}
