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

/// <summary>A new member of staff, without a role and without a password: a one-time link lets the person set it.</summary>
public sealed class AddPerson(TakanDb db, Acts acts, CurrentActor current, NewStaff newStaff)
{
    public async Task<Outcome<Invitation>> RunAsync(NewPerson person, CancellationToken cancellationToken)
    {
        if (!newStaff.Draft(current.Staff.BureauId, person).IsAllowed(out var account, out var refusal)) return refusal;

        await using var act = await acts.BeginAsync(cancellationToken);
        await db.LockBureauAsync(account.BureauId, cancellationToken);
        if (await StaffQueries.IsNameTakenAsync(db, account, cancellationToken)) return StaffRefusals.NameTaken;
        if (account.UnitId is { } unitId && !await db.Set<Unit>().AnyAsync(unit => unit.Id == unitId && unit.BureauId == account.BureauId, cancellationToken))
            return AccessDecision.NotYours;

        var (link, token) = SignUpLink.Make(account.Id, act.Now);
        db.AddRange(account, link);
        act.Record(LogStream.OfUnit(account.BureauId), "person-added", Audience.Supervision, new JsonObject { ["account"] = account.Pseudonym });
        await act.CommitAsync(cancellationToken);
        return new Invitation(account, SignUpLink.PathOf(token));
    }
}
