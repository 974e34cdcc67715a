using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Areas;
using Takan.Casework.Catalog;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Register)]
public sealed class RegisterCasePage(RegisterCase register, Profiles profiles, AreaBook areas, CurrentActor current, IStringLocalizer words) : ActPage
{
    [BindProperty]
    public CaseFields Input { get; set; } = new();

    /// <summary>The clerk compared what is similar.</summary>
    [BindProperty]
    public bool Compared { get; set; }

    public IReadOnlyList<Alike> Alike { get; private set; } = [];

    public Profile Profile { get; private set; } = null!;

    public Matter Matter { get; private set; } = null!;

    /// <summary>Of the bureau's areas, to choose from.</summary>
    public IReadOnlyList<string> Subdistricts { get; private set; } = [];

    /// <summary>The person goes on at the questions, not at the top.</summary>
    public bool MatterChanged { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>The questions of another matter. Nothing is registered, nothing that was typed is lost.</summary>
    public async Task<IActionResult> OnPostMatterAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        MatterChanged = true;
        // Not the end of the form: Turbo shows an answer to a POST only when it says so.
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var (done, errors, alike) = await register.HandleAsync(current.Staff, new(Input.ToForm(), Once, Compared), cancellationToken);
        Alike = alike;
        return done is null
            ? ShowFields(errors, "Input.", 0)
            : Done(Links.Case(done.Id), words["已登记。核对材料后请办理受理。"]);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        (_, Profile) = await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken);
        Subdistricts = await areas.SubdistrictsAsync(current.Staff.BureauId, cancellationToken);
        Matter = Profile.RemoteMatters.FirstOrDefault(matter => matter.Id == Input.Matter) ?? Profile.RemoteMatters.FirstOrDefault() ?? Profile.Matters[0];
        Fresh(0);
    }
}
