using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Intake;

/// <summary>How an application stands that the platform sent. No personal numbers.</summary>
public sealed record StatusChange(
    Guid Id, string? Reference, string Number, string State, string StateWords, DateTime Since, DateTime? AcceptedAt, IReadOnlyList<string> Corrections, string? Reason);

/// <param name="Next">Sent back as <c>after</c>, it gives what changed from here on.</param>
public sealed record StatusPage(IReadOnlyList<StatusChange> Changes, string Next, bool More);

/// <summary>What has changed since a client last asked, of the cases that it sent itself. The same question gets the same answer, and later ones besides.</summary>
public sealed class StatusChanges(TakanDb db, TimeProvider clock)
{
    public const int MostInOneAnswer = 200;

    private const int LongestCursor = 200;

    // An act is stamped when it begins and seen when it commits: what is younger may still get a neighbour before it.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    public async Task<Outcome<StatusPage>> ReadAsync(ApiClientActor client, string? after, CancellationToken cancellationToken)
    {
        var (at, last) = (DateTime.MinValue, "");
        if (!string.IsNullOrEmpty(after) && !TryRead(after, out at, out last)) return PlatformRefusals.CursorUnknown;
        var (settled, from) = (clock.GetUtcNow().UtcDateTime - Settling, DateTime.SpecifyKind(at, DateTimeKind.Utc));
        var rows = await db.Set<Case>().AsNoTracking()
            .Where(row => row.BureauId == client.BureauId && row.Sender == client.ClientId && row.StateSince <= settled)
            .Where(row => row.StateSince > from || (row.StateSince == from && row.Number.CompareTo(last) > 0))
            .OrderBy(row => row.StateSince).ThenBy(row => row.Number).Take(MostInOneAnswer + 1).ToListAsync(cancellationToken);
        var page = rows.Take(MostInOneAnswer).ToList();
        return new StatusPage([.. page.Select(Tell)], page.Count > 0 ? Write(page[^1]) : after ?? "", rows.Count > MostInOneAnswer);
    }

    private static StatusChange Tell(Case row) => new(
        row.Id.Value, row.Reference, row.Number, row.State.ToString(), CaseProcess.Table.Name(row.State).Chinese, row.StateSince, row.AcceptedAt,
        CaseProcess.Table.Knows(row.State, CaseCommand.Resubmit) ? row.Corrections : [], row.Reason);

    private static string Write(Case row) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.StateSince.Ticks} {row.Number}")));

    private static bool TryRead(string cursor, out DateTime at, out string last)
    {
        (at, last) = (default, "");
        if (cursor.Length > LongestCursor || !Base64Url.IsValid(cursor)) return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ', 2);
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTime.MaxValue.Ticks) return false;
        (at, last) = (new(ticks, DateTimeKind.Utc), parts[1]);
        return true;
    }
}
