using Takan.Platform.Access;

namespace Takan.Visits.Rooms;

public static class VisitPermissions
{
    public const string Attend = "room.attend";
    public const string Conduct = "room.conduct";
    public const string ReadEvidence = "evidence.read";

    public static readonly Permission[] All =
    [
        new(Attend, "看现场视频", "Attend the room", Relation.Assigned, Role.Inspector),
        new(Conduct, "主持视频踏勘", "Conduct the inspection", Relation.Assigned, Role.Inspector),
        new(ReadEvidence, "看照片和录像", "See stills and recordings", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
    ];
}
