using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Visits.Hall;

/// <summary>The administrator names a booth of the hall. A bureau without a window has none.</summary>
public sealed class AddBooth(TakanDb db, Acts acts, Profiles profiles)
{
    public async Task<Refusal?> ObjectionAsync(Guid bureauId, CancellationToken cancellationToken) =>
        ServiceRoom.Objection((await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Bureau.Channels);

    public async Task<Outcome<Booth>> HandleAsync(StaffActor staff, string? name, CancellationToken cancellationToken)
    {
        if (await ObjectionAsync(staff.BureauId, cancellationToken) is { } objection) return objection;
        if ((name ?? "").Trim() is not { Length: > 0 and <= Booth.NameLength } wanted) return HallRefusals.BoothNameMissing;
        await using var act = await acts.BeginAfreshAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        if (await db.Set<Booth>().AnyAsync(row => row.BureauId == staff.BureauId && row.Name == wanted, cancellationToken)) return HallRefusals.BoothNameTaken;
        var added = new Booth { Id = Guid.CreateVersion7(), BureauId = staff.BureauId, Name = wanted };
        db.Add(added);
        act.Record(LogStream.OfUnit(staff.BureauId), "booth-added", Audience.Staff, new JsonObject { ["booth"] = wanted });
        await act.CommitAsync(cancellationToken);
        return added;
    }
}
