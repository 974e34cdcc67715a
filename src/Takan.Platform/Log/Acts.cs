using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>Begins acts. On SQLite the transaction is IMMEDIATE, so what is read inside it is still true when it commits.</summary>
public sealed class Acts(TakanDb db, LogWriter writer, LiveUpdates live, CurrentActor current, TimeProvider clock)
{
    public Task<Act> BeginAsync(CancellationToken cancellationToken) => BeginAsync(current.Required, cancellationToken);

    /// <summary>
    /// For a handler that has read before the act began: what it read is forgotten, so that what is read inside the act is what stands now.
    /// </summary>
    public Task<Act> BeginAfreshAsync(CancellationToken cancellationToken) => BeginAfreshAsync(current.Required, cancellationToken);

    /// <inheritdoc cref="BeginAfreshAsync(CancellationToken)"/>
    public Task<Act> BeginAfreshAsync(Actor actor, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return BeginAsync(actor, cancellationToken);
    }

    public async Task<Act> BeginAsync(Actor actor, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return new(db, transaction, writer, live, actor, new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc));
    }
}
