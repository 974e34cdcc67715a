using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Schedule, Of = "inspectionId")]
public sealed class FileVisitPage(FileVisit file, RegistryStandings standings, InspectionHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : InspectionActPage(heads)
{
    /// <summary>Everything that still stands against the filing, each with where to put it right.</summary>
    public IReadOnlyList<Refusal> Objections { get; private set; } = [];

    public RegistryStanding Registry { get; private set; } = new();

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await file.HandleAsync(current.Staff, InspectionTarget, cancellationToken)).IsAllowed(out var inspection, out var refusal)
            ? BackToCase(inspection, words["已报备。人员或时间再改，要重新报备。"])
            : await RefuseAsync(refusal, cancellationToken);

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        Registry = await standings.OfAsync(Id, Head.Case.Case, Head.Case.Profile, cancellationToken);
        Objections = InspectionProcess.Table.Objections(Head.Inspection.State, InspectionCommand.FileVisit, Head.Case.Profile.Numbers, new()
        {
            Team = [.. Head.Inspection.Team.Select(member => member.StaffId)],
            Appointment = Head.Inspection.AppointmentAt,
            Now = clock.GetUtcNow().UtcDateTime,
            Registry = Registry,
        });
    }
}
