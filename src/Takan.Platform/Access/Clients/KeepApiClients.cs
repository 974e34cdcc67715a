using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Platform.Access.Clients;

/// <summary>The administrator gives another system a key, and takes it away.</summary>
public sealed class KeepApiClients(TakanDb db, Acts acts, CurrentActor current)
{
    /// <returns>The key: shown now and never again.</returns>
    public async Task<Outcome<string>> MakeAsync(string? name, CancellationToken cancellationToken)
    {
        if ((name ?? "").Trim() is not { Length: > 0 and <= ApiClient.NameLength } wanted) return ApiClientRefusals.NameMissing;
        await using var act = await acts.BeginAsync(cancellationToken);
        var bureauId = current.Staff.BureauId;
        await db.LockBureauAsync(bureauId, cancellationToken);
        if (await db.Set<ApiClient>().AnyAsync(row => row.BureauId == bureauId && row.Name == wanted && row.RevokedAt == null, cancellationToken)) return ApiClientRefusals.NameTaken;

        var key = ApiClients.NewKey();
        db.Add(new ApiClient
        {
            Id = Guid.CreateVersion7(),
            BureauId = bureauId,
            Name = wanted,
            KeyDigest = ApiClients.DigestOf(key),
            KeyTail = key[^4..],
            Pseudonym = Pseudonyms.ForClient(),
            CreatedAt = act.Now,
        });
        act.Record(LogStream.OfUnit(bureauId), "client-key-made", Audience.Staff, new JsonObject { ["client"] = wanted });
        await act.CommitAsync(cancellationToken);
        return key;
    }

    /// <returns>Null when it is revoked; from then on it opens nothing.</returns>
    public async Task<Refusal?> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var bureauId = current.Staff.BureauId;
        if (await db.Set<ApiClient>().SingleOrDefaultAsync(row => row.Id == id && row.BureauId == bureauId && row.RevokedAt == null, cancellationToken) is not { } client) return ApiClientRefusals.AlreadyRevoked;
        client.RevokedAt = act.Now;
        act.Record(LogStream.OfUnit(bureauId), "client-key-revoked", Audience.Staff, new JsonObject { ["client"] = client.Name });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
