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
using Takan.Platform.Web;

namespace Takan.Casework.Publishing;

/// <param name="Base">Digest of the version that was changed.</param>
/// <param name="Kind">What the log calls it.</param>
internal sealed record NewVersion(Profile Profile, string Base, string Kind, string Reason, Guid? Once);

/// <summary>Makes a version the one that the bureau's new cases are bound to. Whoever changed an older one is told, and nothing is lost.</summary>
public sealed class Publisher(TakanDb db, Acts acts, Profiles profiles, Submissions submissions)
{
    internal async Task<Outcome<string>> PublishAsync(StaffActor staff, NewVersion version, CancellationToken cancellationToken)
    {
        if (ProfileCheck.Findings(version.Profile).FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } wrong)
            return new Refusal(wrong.Rule, wrong.Words, wrong.English);
        var digest = ProfileJson.DigestOf(version.Profile);
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        if (await submissions.EarlierResultAsync(act, version.Once, digest, cancellationToken) is { } earlier) return earlier;
        var (before, _) = await profiles.CurrentAsync(staff.BureauId, cancellationToken);
        if (before != version.Base) return PublishingRefusals.MovedOn;
        if (before == digest) return PublishingRefusals.Unchanged;

        await profiles.KeepAsync(digest, version.Profile.Id, version.Profile, cancellationToken);
        db.Add(new ProfilePublication
        {
            BureauId = staff.BureauId,
            Number = 1 + await db.Set<ProfilePublication>().CountAsync(row => row.BureauId == staff.BureauId, cancellationToken),
            Digest = digest,
            PublishedBy = staff.Name,
            PublishedAt = act.Now,
            Reason = version.Reason,
        });
        act.Record(LogStream.OfUnit(staff.BureauId), version.Kind, Audience.Supervision, new JsonObject
        {
            ["digest"] = digest,
            ["before"] = before,
            ["reason"] = version.Reason,
        });
        await act.CommitAsync(cancellationToken);
        return digest;
    }
}
