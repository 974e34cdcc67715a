using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Visits.Records;

namespace Takan.Visits.Rooms;

/// <summary>Of observers, and of who was sent by the business section.</summary>
[StaffMay(VisitPermissions.Watch, Of = "inspectionId")]
public sealed class WatchPage(WatchViews views, WatchRoom watch, AddRemark remark, IStringLocalizer words) : WatchPageBase(views, watch, remark, words)
{
    [FromRoute]
    public Guid InspectionId { get; set; }

    protected override InspectionId Id => new(InspectionId);

    protected override string Side => RoomSides.Watched;

    protected override string Here => Links.Watch(Id);
}
