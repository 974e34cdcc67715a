using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>The service desk: calls to booths, frees, closes and reopens them. It shows what the screen shows, and no case.</summary>
[StaffMay(HallPermissions.Serve)]
public sealed class DeskPage(HallBoard board, CallToBooth call, ReleaseBooth release, SwitchBooth switcher, CurrentActor current, IStringLocalizer words) : FormPage
{
    public HallView Hall { get; private set; } = null!;

    public bool MayAssist => HallPermissions.Of(HallPermissions.Assist).Roles.Any(current.Staff.Is);

    /// <summary>Who can be called: of today's queue, and not at a booth yet.</summary>
    public IReadOnlyList<SelectListItem> Callable =>
        [.. Hall.Queue.Where(line => line.Booth is null).Select(line => new SelectListItem(words["{0} 号", line.Label] + " · " + Platform.Words.Moments.Clock(line.At), line.Case.ToString()))];

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostCallAsync(Guid booth, string? number, CancellationToken cancellationToken) =>
        CaseId.TryParse(number, null, out var id)
            ? await AnswerAsync(await call.HandleAsync(current.Staff, booth, id, cancellationToken), cancellationToken)
            : await RefuseAsync(HallRefusals.NotInTodaysQueue, cancellationToken);

    public async Task<IActionResult> OnPostReleaseAsync(Guid booth, CancellationToken cancellationToken) =>
        await AnswerAsync(await release.ByDeskAsync(current.Staff, booth, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostCloseAsync(Guid booth, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await switcher.CloseAsync(current.Staff, booth, reason, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostReopenAsync(Guid booth, string? reason, CancellationToken cancellationToken) =>
        await AnswerAsync(await switcher.ReopenAsync(current.Staff, booth, reason, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Outcome<Booth> outcome, CancellationToken cancellationToken) =>
        outcome.IsAllowed(out _, out var refusal) ? Redirect(HallLinks.Desk) : await RefuseAsync(refusal, cancellationToken);

    private async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Refuse(refusal, version: 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Hall = await board.ReadAsync(current.Staff.BureauId, cancellationToken);
}
