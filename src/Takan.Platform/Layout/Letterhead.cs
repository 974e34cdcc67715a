using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Platform.Layout;

/// <summary>In whose name the page speaks: the bureau of the person in front of it.</summary>
public sealed class Letterhead(CurrentActor current, TakanDb db)
{
    /// <returns>Null while nobody is known.</returns>
    public async Task<string?> BureauAsync(CancellationToken cancellationToken = default)
    {
        Guid? bureau = current.Actor switch
        {
            StaffActor staff => staff.BureauId,
            ApplicantActor applicant => applicant.BureauId,
            DeviceActor device => device.BureauId,
            _ => null,
        };
        return bureau is null
            ? null
            : await db.Set<Bureau>().Where(row => row.Id == bureau).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
    }
}
