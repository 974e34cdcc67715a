using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Access.Staff;

public sealed record FirstPassword
{
    public required string Token { get; init; }

    public required string Wanted { get; init; }

    public required string Repeated { get; init; }
}

/// <summary>Sets the password behind a sign-up link. The second factor stays as it is: a link alone opens nothing.</summary>
public sealed class UseSignUpLink(TakanDb db, Acts acts, StaffSecrets secrets, StaffLockout lockout, TimeProvider clock)
{
    public async Task<StaffAccount?> WhoseAsync(string token, CancellationToken cancellationToken)
    {
        var digest = SignUpLink.DigestOf(token);
        var now = clock.GetUtcNow().UtcDateTime;
        return await (
            from link in db.Set<SignUpLink>()
            where link.TokenDigest == digest && link.UsedAt == null && link.ExpiresAt > now
            join staff in db.Set<StaffAccount>() on link.StaffId equals staff.Id
            where !staff.Disabled
            select staff).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<Outcome<StaffAccount>> RunAsync(FirstPassword input, CancellationToken cancellationToken)
    {
        if (await WhoseAsync(input.Token, cancellationToken) is not { } person) return StaffRefusals.LinkIsOver;
        if (input.Wanted != input.Repeated) return StaffRefusals.NotRepeated;
        if (PasswordRule.Judge(input.Wanted, person.UserName!) is { } weak) return weak;

        await using var act = await acts.BeginAsync(StaffSession.ActorOf(person), cancellationToken);
        var account = await lockout.LockAsync(person.Id, cancellationToken);
        // Again, now that the row is locked: of two who open the link at once, one wins.
        if (await WhoseAsync(input.Token, cancellationToken) is null) return StaffRefusals.LinkIsOver;
        foreach (var link in await db.Set<SignUpLink>().Where(link => link.StaffId == account.Id && link.UsedAt == null).ToListAsync(cancellationToken))
            link.UsedAt = act.Now;
        secrets.SetPassword(account, input.Wanted);
        StaffLockout.Clear(account);
        act.Record(LogStream.OfUnit(account.BureauId), "password-set", Audience.Supervision, new JsonObject { ["account"] = account.Pseudonym });
        await act.CommitAsync(cancellationToken);
        return account;
    }
}
