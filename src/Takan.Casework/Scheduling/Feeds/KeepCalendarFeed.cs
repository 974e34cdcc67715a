using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;

namespace Takan.Casework.Scheduling;

/// <summary>Gives a member of staff the own address to subscribe to, and takes it away. A new one ends the old one.</summary>
public sealed class KeepCalendarFeed(TakanDb db, Acts acts)
{
    public const string MadeKind = "calendar-feed-made";
    public const string RevokedKind = "calendar-feed-revoked";

    public static readonly Refusal NoFeed = new("TK-SCH-30", "没有订阅地址，或者已经作废了。", "There is no subscription, or it is revoked already.");

    private const int TokenBytes = 32;

    /// <returns>The token of the address: shown now and never again.</returns>
    public async Task<string> MakeAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        await db.LockBureauAsync(staff.BureauId, cancellationToken);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(row => row.StaffId == staff.Id, cancellationToken) is { } known)
            (known.TokenDigest, known.MadeAt) = (CalendarFeeds.DigestOf(token), act.Now);
        else
            db.Add(new CalendarFeed { StaffId = staff.Id, BureauId = staff.BureauId, TokenDigest = CalendarFeeds.DigestOf(token), MadeAt = act.Now });
        act.Record(LogStream.OfUnit(staff.BureauId), MadeKind, Audience.Staff, new JsonObject());
        await act.CommitAsync(cancellationToken);
        return token;
    }

    /// <returns>Null when it is revoked: from then on the address is as if it never were.</returns>
    public async Task<Refusal?> RevokeAsync(StaffActor staff, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(staff, cancellationToken);
        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(row => row.StaffId == staff.Id, cancellationToken) is not { } feed) return NoFeed;
        db.Remove(feed);
        act.Record(LogStream.OfUnit(staff.BureauId), RevokedKind, Audience.Staff, new JsonObject());
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
