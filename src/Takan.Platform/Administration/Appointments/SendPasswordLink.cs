using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Administration;

/// <summary>
/// A new one-time link for a forgotten password. Whoever gets it still needs the second factor, and that is reset by the
/// security administrator: no single administrator can take over an account.
/// </summary>
public sealed class SendPasswordLink(TakanDb db, Acts acts, CurrentActor current, StaffLockout lockout)
{
    public async Task<Outcome<Invitation>> RunAsync(Guid staffId, CancellationToken cancellationToken)
    {
        if (staffId == current.Staff.Id) return StaffRefusals.NotOneself;
        await using var act = await acts.BeginAsync(cancellationToken);
        var account = await lockout.LockAsync(staffId, cancellationToken);
        if (account.BureauId != current.Staff.BureauId || account.Disabled) return AccessDecision.NotYours;

        var (link, token) = SignUpLink.Make(account.Id, act.Now);
        db.Add(link);
        act.Record(LogStream.OfUnit(account.BureauId), "password-link-sent", Audience.Supervision, new JsonObject { ["account"] = account.Pseudonym });
        await act.CommitAsync(cancellationToken);
        return new Invitation(account, SignUpLink.PathOf(token));
    }
}
