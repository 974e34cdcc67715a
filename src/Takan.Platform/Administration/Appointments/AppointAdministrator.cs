using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Platform.Administration;

/// <summary>A new account and the path of its one-time link, which is shown once.</summary>
public sealed record Invitation(StaffAccount Account, string Path);

/// <summary>The system administrator appoints the security and the audit administrator, each while the post is vacant. It is always a new account.</summary>
public sealed class AppointAdministrator(TakanDb db, Acts acts, CurrentActor current, NewStaff newStaff)
{
    public static IReadOnlyList<Role> Posts { get; } = [Role.SecurityAdministrator, Role.AuditAdministrator];

    public async Task<Outcome<Invitation>> RunAsync(Role post, NewPerson person, CancellationToken cancellationToken)
    {
        if (!Posts.Contains(post)) return AccessDecision.NoRole;
        if (!newStaff.Draft(current.Staff.BureauId, person).IsAllowed(out var account, out var refusal)) return refusal;

        await using var act = await acts.BeginAsync(cancellationToken);
        await db.LockBureauAsync(account.BureauId, cancellationToken);
        if (await StaffQueries.IsHeldAsync(db, account.BureauId, post, cancellationToken)) return StaffRefusals.PostIsTaken;
        if (await StaffQueries.IsNameTakenAsync(db, account, cancellationToken)) return StaffRefusals.NameTaken;

        account.Roles.Add(new RoleGrant { Role = post, GrantedAt = act.Now });
        var (link, token) = SignUpLink.Make(account.Id, act.Now);
        db.AddRange(account, link);
        act.Record(LogStream.OfUnit(account.BureauId), "administrator-appointed", Audience.Supervision,
            new JsonObject { ["account"] = account.Pseudonym, ["post"] = post.ToString() });
        await act.CommitAsync(cancellationToken);
        return new Invitation(account, SignUpLink.PathOf(token));
    }
}
