using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>The applicant's one page: who asks, where am I, what next. The same link shows it in every state.</summary>
[ApplicantMay]
public sealed class MyCasePage(CaseReader reader, CurrentActor current) : PageModel
{
    public CaseView View { get; private set; } = null!;

    public MyNow Now { get; private set; } = null!;

    public CaseHead Head => new(View.Case, View.Profile);

    public bool HasAppointment => View.Inspection is { State: InspectionState.Scheduled, AppointmentAt: not null };

    public bool IsBeforeConsent => View.Case.State is CaseState.Accepted or CaseState.Informed;

    /// <summary>The bureau's phone; until the bureau has entered one, the hotline.</summary>
    public string Phone => View.Profile.Bureau.Contact is { Phone.Length: > 0 } contact ? contact.Phone : View.Profile.Bureau.Contact.Hotline;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await reader.ReadAsync(current.Applicant.CaseId, cancellationToken);
        Now = MyNow.Of(View);
    }
}
