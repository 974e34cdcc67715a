using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Register)]
public sealed class RegisterCasePage(RegisterCase register, Profiles profiles, CurrentActor current, IStringLocalizer words) : ActPage
{
    [BindProperty]
    public CaseFields Input { get; set; } = new();

    public Profile Profile { get; private set; } = null!;

    public Matter Matter { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var (done, errors) = await register.HandleAsync(current.Staff, new(Input.ToForm(), Once), cancellationToken);
        return done is null
            ? ShowFields(errors, "Input.", 0)
            : Done(Links.Case(done.Id), words["已登记。核对材料后请办理受理。"]);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        (_, Profile) = await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken);
        Matter = Profile.FindMatter(Input.Matter ?? "") ?? Profile.Matters.First(matter => matter.AllowedModes.Contains(InspectionMode.Remote));
        Fresh(0);
    }
}
