using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Platform.Access.Devices;

/// <summary>The code is typed at the device itself and turns it into a paired one. Unknown, used, revoked and late are one answer, after the same time.</summary>
public sealed class PairDevice(TakanDb db, Acts acts, DeviceCodes codes, PairedDevices devices, EvenTime time)
{
    public Task<Outcome<PairedDevice>> RunAsync(HttpContext http, string typed, CancellationToken cancellationToken) =>
        time.TakeAsync(() => PairAsync(http, typed, cancellationToken), cancellationToken);

    private async Task<Outcome<PairedDevice>> PairAsync(HttpContext http, string typed, CancellationToken cancellationToken)
    {
        if (await FindAsync(typed, cancellationToken) is not { } known) return DeviceRefusals.CodeUnknown;
        await using var act = await acts.BeginAsync(new DeviceActor(known.Id, known.BureauId, known.PlaceId, known.Pseudonym), cancellationToken);
        await db.LockBureauAsync(known.BureauId, cancellationToken);
        var device = await db.Set<PairedDevice>().SingleAsync(row => row.Id == known.Id, cancellationToken);
        if (device.PairedAt is not null || device.RevokedAt is not null || device.CodeUntil <= act.Now) return DeviceRefusals.CodeUnknown;
        device.PairedAt = act.Now;
        devices.Give(http, device);
        act.Record(LogStream.OfUnit(device.BureauId), "device-paired", Audience.Staff, new JsonObject { ["device"] = device.Name });
        await act.CommitAsync(cancellationToken);
        return device;
    }

    private async Task<PairedDevice?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        foreach (var digest in codes.DigestsOf(typed))
            if (await db.Set<PairedDevice>().AsNoTracking().SingleOrDefaultAsync(row => row.CodeDigest == digest, cancellationToken) is { } found) return found;
        return null;
    }
}
