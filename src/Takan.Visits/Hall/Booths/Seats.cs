using Microsoft.EntityFrameworkCore;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;

namespace Takan.Visits.Hall;

/// <summary>Whose seat a PC of the hall is.</summary>
public static class Seats
{
    /// <summary>True for who signed in at a device of the hall, false on a phone of one's own.</summary>
    public static Task<bool> IsSharedAsync(this TakanDb db, ApplicantActor applicant, CancellationToken cancellationToken) =>
        db.Set<DeviceSession>().AnyAsync(row => row.Id == applicant.DeviceSessionId && row.SharedDeviceId != null, cancellationToken);

    /// <summary>True at a phone of one's own; at a PC of the hall only for who has taken its booth.</summary>
    public static async Task<bool> SitsRightAsync(this TakanDb db, ApplicantActor applicant, CancellationToken cancellationToken) =>
        !await db.IsSharedAsync(applicant, cancellationToken)
        || await db.Set<Booth>().AnyAsync(row => row.DeviceSessionId == applicant.DeviceSessionId && row.State == BoothState.InSession, cancellationToken);
}
