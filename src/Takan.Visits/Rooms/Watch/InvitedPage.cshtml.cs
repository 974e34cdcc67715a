using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Experts;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.Invitations;
using Takan.Visits.Records;

namespace Takan.Visits.Rooms;

/// <summary>Of an expert who was invited: declares an interest or none first, then comes in.</summary>
[InvitedMay]
public sealed class InvitedPage(WatchViews views, WatchRoom watch, AddRemark remark, DeclareInterest declare, CurrentActor current, IStringLocalizer words)
    : WatchPageBase(views, watch, remark, words)
{
    [BindProperty]
    public string? Interest { get; set; }

    protected override InspectionId Id => current.Invited.InspectionId;

    protected override string Side => RoomSides.Invited;

    protected override string Here => OpenInvitationCodePage.Home;

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancellationToken) =>
        await declare.NoneAsync(current.Invited, cancellationToken) is { } refusal ? await RefuseAsync(refusal, cancellationToken) : Redirect(Here);

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken) =>
        await RefuseAsync(await declare.SomeAsync(current.Invited, Interest, cancellationToken), cancellationToken);
}
