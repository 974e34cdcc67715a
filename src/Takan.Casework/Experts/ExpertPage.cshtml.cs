using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Experts;

/// <summary>One expert: what is known, how the entry stands; those who lead suspend and resume here.</summary>
[StaffMay(CaseworkPermissions.Experts, Of = "expertId")]
public sealed class ExpertPage(ChangeExpert change, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid ExpertId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public ExpertCommand Command { get; set; }

    public Expert Expert { get; private set; } = null!;

    public string AddedBy { get; private set; } = "";

    /// <summary>What this person may do with the entry as it stands.</summary>
    public IReadOnlyList<ExpertCommand> Open => MayKeep ? [.. Enum.GetValues<ExpertCommand>().Where(command => ExpertProcess.Table.Knows(Expert.State, command))] : [];

    private bool MayKeep => CaseworkPermissions.Of(CaseworkPermissions.KeepExperts).Roles.Any(current.Staff.Is);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = Version;
        await ShowAsync(cancellationToken);
        if (!MayKeep) return Refuse(AccessDecision.NoRole, Expert.Version);
        if ((await change.HandleAsync(current.Staff, new(ExpertId, Command, Reason, seen, Once), cancellationToken)).IsAllowed(out _, out var refusal)) return Done(Links.Expert(ExpertId), words["已记下。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Expert.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Expert = await db.Set<Expert>().AsNoTracking().SingleAsync(row => row.Id == ExpertId, cancellationToken);
        AddedBy = await db.Set<StaffAccount>().Where(staff => staff.Id == Expert.AddedBy).Select(staff => staff.DisplayName).SingleAsync(cancellationToken);
        Fresh(Expert.Version);
    }
}
