using Takan.Casework.CasePage;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Hall;

internal sealed class HelpNotice(TakanDb db, TimeProvider clock) : IMyNotices
{
    public async Task<MyNotice?> OfAsync(ApplicantActor applicant, CancellationToken cancellationToken) =>
        await db.RunningHelpAsync(applicant.CaseId, clock.GetUtcNow().UtcDateTime, cancellationToken) is null ? null : new(
            "users", new("大厅工作人员正在帮您办理。", "Somebody in the hall is helping you."), new("查看、结束", "See, or end it"), HallLinks.MyAssistance);
}
