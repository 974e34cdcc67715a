using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Platform.Administration;

public enum AccountChange
{
    Disable,
    Enable,
    Unlock,
    ResetSecondFactor,
}

/// <summary>What the security administrator may do to another's account.</summary>
public sealed class ChangeAccount(TakanDb db, Acts acts, CurrentActor current, StaffLockout lockout, StaffSecrets secrets)
{
    public async Task<Outcome<StaffAccount>> RunAsync(Guid staffId, AccountChange change, CancellationToken cancellationToken)
    {
        if (staffId == current.Staff.Id) return StaffRefusals.NotOneself;
        await using var act = await acts.BeginAsync(cancellationToken);
        await db.LockBureauAsync(current.Staff.BureauId, cancellationToken);
        var account = await lockout.LockAsync(staffId, cancellationToken);
        if (account.BureauId != current.Staff.BureauId) return AccessDecision.NotYours;
        if (change == AccountChange.Enable && await HasSuccessorAsync(account, cancellationToken)) return StaffRefusals.PostIsTaken;

        var kind = Apply(account, change);
        act.Record(LogStream.OfUnit(account.BureauId), kind, Audience.Supervision, new JsonObject { ["account"] = account.Pseudonym });
        await act.CommitAsync(cancellationToken);
        return account;
    }

    private string Apply(StaffAccount account, AccountChange change)
    {
        switch (change)
        {
            case AccountChange.Disable:
                account.Disabled = true;
                StaffSecrets.RenewStamp(account);
                return "account-disabled";
            case AccountChange.Enable:
                account.Disabled = false;
                return "account-enabled";
            case AccountChange.Unlock:
                StaffLockout.Clear(account);
                return "account-unlocked";
            default:
                account.TotpCipher = secrets.NewFactor(account.BureauId);
                account.TwoFactorEnabled = false;
                account.LastTotpStep = 0;
                StaffSecrets.RenewStamp(account);
                return "second-factor-reset";
        }
    }

    // A post that went to somebody else in the meantime does not come back by itself.
    private async Task<bool> HasSuccessorAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        foreach (var grant in account.Roles.Where(grant => RoleWords.IsPost(grant.Role)))
        {
            if (account.Disabled && await StaffQueries.IsHeldAsync(db, account.BureauId, grant.Role, cancellationToken)) return true;
        }

        return false;
    }
}
