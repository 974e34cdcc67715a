using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Platform.Access.Devices;

/// <summary>The administrator gives a code that pairs one device, and takes a device out of use.</summary>
public sealed class KeepDevices(TakanDb db, Acts acts, DeviceCodes codes, CurrentActor current)
{
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(15);

    /// <param name="placeId">Of this bureau, as the caller has made sure; null for a screen that only shows.</param>
    /// <returns>The code: shown now and never again, good once.</returns>
    public async Task<Outcome<string>> MakeAsync(string? name, Guid? placeId, CancellationToken cancellationToken)
    {
        if ((name ?? "").Trim() is not { Length: > 0 and <= PairedDevice.NameLength } wanted) return DeviceRefusals.NameMissing;
        await using var act = await acts.BeginAsync(cancellationToken);
        var bureauId = current.Staff.BureauId;
        await db.LockBureauAsync(bureauId, cancellationToken);
        // A code that nobody used in time keeps no name.
        if (await db.Set<PairedDevice>().AnyAsync(row => row.BureauId == bureauId && row.Name == wanted && row.RevokedAt == null && (row.PairedAt != null || row.CodeUntil > act.Now), cancellationToken))
            return DeviceRefusals.NameTaken;

        var code = CaseLinkSecrets.NewCode();
        db.Add(new PairedDevice
        {
            Id = Guid.CreateVersion7(),
            BureauId = bureauId,
            Name = wanted,
            PlaceId = placeId,
            CodeDigest = codes.DigestOf(code),
            CodeUntil = act.Now + CodeLife,
            Pseudonym = Pseudonyms.ForDevice(),
            MadeAt = act.Now,
        });
        act.Record(LogStream.OfUnit(bureauId), "device-code-made", Audience.Staff, new JsonObject { ["device"] = wanted });
        await act.CommitAsync(cancellationToken);
        return code;
    }

    /// <returns>Null when it is out of use; whoever is signed in at it is signed out.</returns>
    public async Task<Refusal?> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var bureauId = current.Staff.BureauId;
        if (await db.Set<PairedDevice>().SingleOrDefaultAsync(row => row.Id == id && row.BureauId == bureauId && row.RevokedAt == null, cancellationToken) is not { } device) return DeviceRefusals.AlreadyRevoked;
        device.RevokedAt = act.Now;
        foreach (var session in await db.Set<DeviceSession>().Where(row => row.SharedDeviceId == id && row.RevokedAt == null).ToListAsync(cancellationToken)) session.RevokedAt = act.Now;
        act.Record(LogStream.OfUnit(bureauId), "device-revoked", Audience.Staff, new JsonObject { ["device"] = device.Name });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
