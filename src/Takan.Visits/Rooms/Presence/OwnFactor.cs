using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>
/// An act in an own name at whatever PC: the code of the person's own phone, with the sign-in name when a colleague sits at the keyboard.
/// Wrong codes count towards the lockout; the caller commits.
/// </summary>
public sealed class OwnFactor(TakanDb db, CurrentActor current, StaffSecrets secrets, StaffLockout lockout)
{
    /// <param name="name">Sign-in name; null for the person who is signed in.</param>
    /// <param name="what">For the log: what the code was given for.</param>
    public async Task<Outcome<StaffAccount>> UseAsync(Act act, string? name, string code, string what, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is not { } account || StaffLockout.IsShut(account, act.Now)) return RoomRefusals.WrongFactor;
        if (secrets.UseCode(account, code, act.Now)) return account;
        lockout.CountFailure(act, account, what);
        await act.CommitAsync(cancellationToken);
        return name is null ? RoomRefusals.WrongOwnCode : RoomRefusals.WrongFactor;
    }

    private async Task<StaffAccount?> FindAsync(string? name, CancellationToken cancellationToken)
    {
        var me = current.Staff;
        if (name is null) return await lockout.LockAsync(me.Id, cancellationToken);
        var normalised = StaffAccount.Normalise(name);
        var id = await db.Set<StaffAccount>().AsNoTracking()
            .Where(row => row.NormalizedUserName == normalised && row.BureauId == me.BureauId && row.TwoFactorEnabled)
            .Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        return id is null ? null : await lockout.LockAsync(id.Value, cancellationToken);
    }
}
