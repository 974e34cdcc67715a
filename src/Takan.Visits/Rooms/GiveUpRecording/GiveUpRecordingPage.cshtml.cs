using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

[StaffMay(VisitPermissions.GiveUpRecording, Of = "inspectionId")]
public sealed class GiveUpRecordingPage(GiveUpRecording giveUp, TakanDb db, InspectionHeads heads, IStringLocalizer words) : InspectionActPage(heads)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why there is nothing to give up; then there is no form.</summary>
    public Refusal? WhyNot { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await giveUp.HandleAsync(Id, Reason, cancellationToken) is { } refusal) return await RefuseAsync(refusal, cancellationToken);
        await ShowAsync(cancellationToken);
        return BackToCase(Head.Inspection, words["已记下。收到的录像照常整理、封存，其余部分写明是缺口。"]);
    }

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        WhyNot = await db.StrandedAsync(Id, cancellationToken) is null ? RoomRefusals.NothingStranded : null;
    }
}
