using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Experts;

/// <summary>The expert library: who is in it; those who lead add to it here.</summary>
[StaffMay(CaseworkPermissions.Experts)]
public sealed class ListExpertsPage(EnlistExpert enlist, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public ExpertForm Input { get; set; } = new();

    public IReadOnlyList<Expert> Experts { get; private set; } = [];

    public bool MayKeep => CaseworkPermissions.Of(CaseworkPermissions.KeepExperts).Roles.Any(current.Staff.Is);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (!MayKeep) return Refuse(AccessDecision.NoRole, 0);
        var errors = new FieldErrors();
        if ((await enlist.HandleAsync(current.Staff, Input, Once, errors, cancellationToken)).IsAllowed(out var expert, out var refusal)) return Done(Links.Expert(expert.Id), words["专家已入库。"]);
        return errors.Any ? ShowFields(errors, nameof(Input) + ".", 0) : Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Experts = await db.Set<Expert>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.State).ThenBy(row => row.Name).ToListAsync(cancellationToken);
        Fresh(0);
    }
}
