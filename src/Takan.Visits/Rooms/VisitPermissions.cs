using Takan.Platform.Access;

namespace Takan.Visits.Rooms;

public static class VisitPermissions
{
    public const string Attend = "room.attend";
    public const string Watch = "room.watch";
    public const string Conduct = "room.conduct";
    public const string ReadEvidence = "evidence.read";
    public const string Conclude = "case.conclude";
    public const string DecideRectification = "rectification.decide";
    public const string IssueReport = "report.issue";
    public const string ReadPapers = "result.read-papers";
    public const string GiveUpRecording = "recording.give-up";

    public static readonly Permission[] All =
    [
        new(Attend, "看现场视频", "Attend the room", Relation.Assigned, Role.Inspector) { Steers = true },
        new(Conduct, "主持视频踏勘", "Conduct the inspection", Relation.Assigned, Role.Inspector) { Steers = true },
        new(Watch, "旁听视频踏勘", "Take part without inspecting", Relation.Watching, Role.Observer, Role.Supervisor, Role.ApprovingOfficer),
        new(Conclude, "办结", "Conclude cases", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(DecideRectification, "延长整改期限、逾期处理", "Give more time, decide after the lapse", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(IssueReport, "出具评审报告", "Issue review reports", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(ReadPapers, "看反馈来的勘验文书", "Read the papers of results that were handed back", Relation.Bureau, Role.ApprovingOfficer),
        new(GiveUpRecording, "放弃收不回的录像", "Give up a recording that is gone", Relation.Bureau, Role.CentreLead),
        new(ReadEvidence, "看照片和录像", "See stills and recordings", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
    ];
}
