using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Log;

namespace Takan.Platform.Access.Staff;

public sealed record NewPassword
{
    public required string Present { get; init; }

    public required string Wanted { get; init; }

    public required string Repeated { get; init; }
}

/// <summary>Changes one's own password and ends all other sessions. A wrong present password counts like one at the door.</summary>
public sealed class ChangePassword(Acts acts, CurrentActor current, StaffSecrets secrets, StaffLockout lockout)
{
    public async Task<Outcome<StaffAccount>> RunAsync(NewPassword input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var account = await lockout.LockAsync(current.Staff.Id, cancellationToken);
        if (Judge(account, input) is { } refusal) return refusal;
        var allowed = !StaffLockout.IsShut(account, act.Now);
        if (allowed && secrets.IsPassword(account, input.Present))
        {
            secrets.SetPassword(account, input.Wanted);
            act.Record(LogStream.OfUnit(account.BureauId), "password-changed", Audience.Supervision, new JsonObject { ["account"] = account.Pseudonym });
            await act.CommitAsync(cancellationToken);
            return account;
        }

        if (allowed) lockout.CountFailure(act, account, "password");
        await act.CommitAsync(cancellationToken);
        return StaffRefusals.WrongSignIn;
    }

    private static Refusal? Judge(StaffAccount account, NewPassword input)
    {
        if (input.Wanted != input.Repeated) return StaffRefusals.NotRepeated;
        if (input.Wanted == input.Present) return StaffRefusals.Unchanged;
        return PasswordRule.Judge(input.Wanted, account.UserName!);
    }
}
