using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Takan.Evidence.Chain;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Access.Staff;

/// <summary>
/// Counts wrong passwords and codes of one account together. The row is locked while it is judged, so that
/// a thousand guesses at once are counted one by one, and a right guess after the fifth wrong one gains nothing.
/// </summary>
public sealed class StaffLockout(TakanDb db, IOptions<IdentityOptions> identity)
{
    private readonly LockoutOptions options = identity.Value.Lockout;

    /// <summary>The account, fresh and locked until the act ends.</summary>
    public async Task<StaffAccount> LockAsync(Guid staffId, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM staff WHERE \"Id\" = {staffId} FOR UPDATE", cancellationToken);
        var account = await db.Set<StaffAccount>().SingleAsync(staff => staff.Id == staffId, cancellationToken);
        await db.Entry(account).ReloadAsync(cancellationToken);
        return account;
    }

    public static bool IsShut(StaffAccount account, DateTime now) => account.Disabled || account.LockoutEnd > now;

    public void CountFailure(Act act, StaffAccount account, string what)
    {
        account.AccessFailedCount++;
        var locks = account.AccessFailedCount >= options.MaxFailedAccessAttempts;
        if (locks)
        {
            account.AccessFailedCount = 0;
            account.LockoutEnd = act.Now + options.DefaultLockoutTimeSpan;
        }

        act.Record(LogStream.OfUnit(account.BureauId), locks ? "staff-locked" : "sign-in-failed", Audience.Supervision,
            new JsonObject { ["account"] = account.Pseudonym, ["what"] = what });
    }

    public static void Clear(StaffAccount account)
    {
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}
