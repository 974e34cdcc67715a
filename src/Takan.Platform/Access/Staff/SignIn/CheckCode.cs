using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Log;

namespace Takan.Platform.Access.Staff;

/// <summary>
/// The second half of signing in. For a person who has no second factor yet, the first right code enrols it.
/// </summary>
public sealed class CheckCode(Acts acts, StaffSecrets secrets, StaffLockout lockout)
{
    /// <param name="half">The account behind the half-signed-in cookie.</param>
    public async Task<Outcome<StaffAccount>> RunAsync(StaffAccount half, string code, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(StaffSession.ActorOf(half), cancellationToken);
        var account = await lockout.LockAsync(half.Id, cancellationToken);
        if (StaffLockout.IsShut(account, act.Now) || account.SecurityStamp != half.SecurityStamp) return StaffRefusals.WrongCode;

        var right = secrets.UseCode(account, code, act.Now);
        if (right) Welcome(act, account);
        else lockout.CountFailure(act, account, "code");
        await act.CommitAsync(cancellationToken);
        return right ? account : StaffRefusals.WrongCode;
    }

    private static void Welcome(Act act, StaffAccount account)
    {
        StaffLockout.Clear(account);
        var stream = LogStream.OfUnit(account.BureauId);
        var body = new JsonObject { ["account"] = account.Pseudonym };
        if (!account.TwoFactorEnabled) act.Record(stream, "second-factor-enrolled", Audience.Supervision, (JsonObject)body.DeepClone());
        account.TwoFactorEnabled = true;
        act.Record(stream, "signed-in", Audience.Supervision, body);
    }
}
