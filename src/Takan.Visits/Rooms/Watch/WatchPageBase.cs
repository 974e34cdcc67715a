using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Web;
using Takan.Visits.Records;

namespace Takan.Visits.Rooms;

/// <summary>The page of who watches one inspection: comes in, goes, and says what there is to say of an item. It works without script, but for picture and sound.</summary>
public abstract class WatchPageBase(WatchViews views, WatchRoom watch, AddRemark remark, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public string? Item { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public WatchView View { get; private set; } = null!;

    /// <summary>Where this side reaches the room.</summary>
    public string Room => Side.Replace("{sessionId}", View.Session.ToString(), StringComparison.Ordinal);

    protected abstract InspectionId Id { get; }

    protected abstract string Side { get; }

    protected abstract string Here { get; }

    public virtual Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => PageAsync(cancellationToken);

    public Task<IActionResult> OnPostEnterAsync(CancellationToken cancellationToken) =>
        ActAsync(session => watch.EnterAsync(session, cancellationToken), "", cancellationToken);

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken) =>
        ActAsync(session => watch.LeaveAsync(session, cancellationToken), words["您已离开。"], cancellationToken);

    public Task<IActionResult> OnPostRemarkAsync(CancellationToken cancellationToken) =>
        ActAsync(session => remark.HandleAsync(session, Item, Text, cancellationToken), words["意见已写进记录。"], cancellationToken);

    protected async Task<IActionResult> PageAsync(CancellationToken cancellationToken)
    {
        if (await views.OfAsync(Id, cancellationToken) is not { } view) return NotFound();
        View = view;
        Fresh(0);
        return Page();
    }

    protected async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken) =>
        await PageAsync(cancellationToken) is NotFoundResult none ? none : Refuse(refusal, 0);

    private async Task<IActionResult> ActAsync(Func<SessionId, Task<Refusal?>> act, string done, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(Id, cancellationToken) is not { } view) return NotFound();
        var refusal = view.Session is { } session ? await act(session) : RoomRefusals.NoSession;
        if (refusal is not null) return await RefuseAsync(refusal, cancellationToken);
        return done.Length == 0 ? Redirect(Here) : Done(Here, done);
    }
}
