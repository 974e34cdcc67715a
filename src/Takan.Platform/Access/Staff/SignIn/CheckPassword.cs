using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Access.Staff;

public sealed record Credentials
{
    public required string UserName { get; init; }

    public required string Password { get; init; }
}

/// <summary>The first half of signing in. Every "no" is the same sentence after the same time.</summary>
public sealed class CheckPassword(TakanDb db, Acts acts, StaffSecrets secrets, StaffLockout lockout, EvenTime time)
{
    public Task<Outcome<StaffAccount>> RunAsync(Credentials input, CancellationToken cancellationToken) =>
        time.TakeAsync(() => JudgeAsync(input, cancellationToken), cancellationToken);

    private async Task<Outcome<StaffAccount>> JudgeAsync(Credentials input, CancellationToken cancellationToken)
    {
        var name = StaffAccount.Normalise(input.UserName);
        var account = await db.Set<StaffAccount>().AsNoTracking().SingleOrDefaultAsync(staff => staff.NormalizedUserName == name, cancellationToken);
        // Outside of the transaction: hashing is slow on purpose, and SQLite has one writer.
        var right = secrets.IsPassword(account, input.Password);
        if (account is null) return StaffRefusals.WrongSignIn;

        await using var act = await acts.BeginAsync(StaffSession.ActorOf(account), cancellationToken);
        var locked = await lockout.LockAsync(account.Id, cancellationToken);
        if (StaffLockout.IsShut(locked, act.Now)) return StaffRefusals.WrongSignIn;
        if (right && locked.SecurityStamp == account.SecurityStamp) return locked;

        lockout.CountFailure(act, locked, "password");
        await act.CommitAsync(cancellationToken);
        return StaffRefusals.WrongSignIn;
    }
}
