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

public sealed class AddUnit(TakanDb db, Acts acts, CurrentActor current)
{
    public async Task<Outcome<Unit>> RunAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Trim() is not { Length: > 0 and <= Bureau.NameLength } wanted) return StaffRefusals.UnitNameMissing;
        await using var act = await acts.BeginAsync(cancellationToken);
        var bureauId = current.Staff.BureauId;
        await db.LockBureauAsync(bureauId, cancellationToken);
        if (await db.Set<Unit>().AnyAsync(unit => unit.BureauId == bureauId && unit.Name == wanted, cancellationToken)) return StaffRefusals.UnitTaken;

        var added = new Unit { Id = Guid.CreateVersion7(), BureauId = bureauId, Name = wanted };
        db.Add(added);
        act.Record(LogStream.OfUnit(bureauId), "unit-added", Audience.Staff, new JsonObject { ["unit"] = wanted });
        await act.CommitAsync(cancellationToken);
        return added;
    }
}
