using Microsoft.AspNetCore.Mvc;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Devices;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>The application, filled in by who proved the phone. The number itself comes from the proof, never from the form.</summary>
[ProvenPhoneMay]
public sealed class ApplyFormPage(OnlineMatters online, BeginApplication begin, PairedDevices devices, CurrentActor current) : FormPage
{
    [BindProperty]
    public CaseFields Input { get; set; } = new();

    public OnlineBureau Bureau { get; private set; } = null!;

    public Matter Matter { get; private set; } = null!;

    public string PhoneTail => current.Phone.PhoneTail;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken) ? Page() : Redirect(Links.ApplyHome);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ShowAsync(cancellationToken)) return Redirect(Links.ApplyHome);
        var errors = await begin.HandleAsync(HttpContext, current.Phone, Input.ToForm(), Once, cancellationToken);
        if (errors.Any) return ShowFields(errors, "Input.", 0);
        return Redirect(await devices.FindAsync(HttpContext) is null ? Links.My : Links.MyBooth);
    }

    private async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        if (await online.FindAsync(current.Phone.BureauId, cancellationToken) is not { } bureau) return false;
        if (bureau.Matters.FirstOrDefault(matter => matter.Id == current.Phone.Topic) is not { } found) return false;
        (Bureau, Matter) = (bureau, found);
        Fresh(0);
        return true;
    }
}
