using Takan.Casework.CasePage;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Hall;

/// <summary>At a PC of the hall: that it is one, and how to leave it.</summary>
internal sealed class BoothNotice(TakanDb db) : IMyNotices
{
    public async Task<MyNotice?> OfAsync(ApplicantActor applicant, CancellationToken cancellationToken) =>
        await db.IsSharedAsync(applicant, cancellationToken) ? new(
            "home", new("您在大厅踏勘间的电脑上。", "You are at the PC of a booth in the hall."), new("入座、离开", "Take the seat, or leave"), HallLinks.MyBooth) : null;
}
