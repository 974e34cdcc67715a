using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Registry;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Registry;

/// <summary>What became of one field in one change.</summary>
public sealed record FieldMove(string Field, string? Before, string? After);

/// <summary>The moves of one change of a filing, for showing.</summary>
public sealed record FieldMoves(FilingKind Kind, IReadOnlyList<FieldMove> Moves);

/// <summary>An application with its moves and the names of those who acted.</summary>
public sealed record ChangeLine(FilingChange Change, IReadOnlyList<FieldMove> Moves, string AppliedBy, string DecidedBy);

/// <summary>Reads the changes of a filing, newest first, and its log.</summary>
public sealed class FilingHistory(TakanDb db, LogReader log)
{
    public async Task<IReadOnlyList<ChangeLine>> ChangesAsync(Guid filingId, CancellationToken cancellationToken)
    {
        var changes = await db.Set<FilingChange>().AsNoTracking().Where(row => row.FilingId == filingId).OrderByDescending(row => row.AppliedAt).ToListAsync(cancellationToken);
        return await LinesAsync(changes, cancellationToken);
    }

    /// <summary>What was changed after the version that somebody looked at.</summary>
    public async Task<IReadOnlyList<ChangeLine>> SinceAsync(Guid filingId, int version, CancellationToken cancellationToken)
    {
        var changes = await db.Set<FilingChange>().AsNoTracking().Where(row => row.FilingId == filingId && row.MadeVersion > version).OrderBy(row => row.MadeVersion).ToListAsync(cancellationToken);
        return await LinesAsync(changes, cancellationToken);
    }

    public async Task<ChangeLine> ChangeAsync(Guid changeId, CancellationToken cancellationToken)
    {
        var change = await db.Set<FilingChange>().AsNoTracking().SingleAsync(row => row.Id == changeId, cancellationToken);
        return (await LinesAsync([change], cancellationToken))[0];
    }

    public Task<IReadOnlyList<LogLine>> LogAsync(Guid filingId, CancellationToken cancellationToken) =>
        log.ReadAsync(LogStream.OfFiling(filingId), Audience.Staff, 0, cancellationToken);

    private async Task<IReadOnlyList<ChangeLine>> LinesAsync(IReadOnlyList<FilingChange> changes, CancellationToken cancellationToken)
    {
        var people = changes.Select(change => change.AppliedBy).Concat(changes.Select(change => change.DecidedBy).OfType<Guid>()).Distinct().ToList();
        var names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        return [.. changes.Select(change => new ChangeLine(
            change, Moves(change), names.GetValueOrDefault(change.AppliedBy, ""), change.DecidedBy is { } decider ? names.GetValueOrDefault(decider, "") : ""))];
    }

    private static List<FieldMove> Moves(FilingChange change)
    {
        var (before, after) = (FactsJson.Read(change.Before), FactsJson.Read(change.After));
        return [.. before.Keys.Union(after.Keys).Select(field => new FieldMove(field, before.GetValueOrDefault(field), after.GetValueOrDefault(field)))];
    }
}
