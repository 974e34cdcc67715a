using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Storage;
using Takan.Evidence.Chain;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>
/// One act: who, when, what changed and what is written in the log, in one transaction.
/// Disposing without <see cref="CommitAsync"/> undoes all of it.
/// </summary>
public sealed class Act(TakanDb db, IDbContextTransaction transaction, LogWriter writer, LiveUpdates live, Actor actor, DateTime now) : IAsyncDisposable
{
    private readonly List<PendingEntry> pending = [];
    private readonly List<Action> afterwards = [];
    private readonly Dictionary<string, UndisturbedSince> expected = [];

    public Actor Actor { get; } = actor;

    /// <summary>UTC, whole milliseconds: the one clock reading of this act.</summary>
    public DateTime Now { get; } = now;

    /// <summary>Declared beside the change; written when the act commits.</summary>
    /// <param name="kind">Past fact in kebab case: <c>case-accepted</c>.</param>
    /// <param name="body">What the audience may read. Personal numbers never stand here.</param>
    public void Record(LogStream stream, string kind, Audience audience, JsonObject body) =>
        pending.Add(new(stream, kind, audience, body, pending.Count));

    /// <summary>The act commits only while nothing that matters to it was added to the stream, to which it adds an entry itself, since it was read.</summary>
    public void Expect(LogStream stream, UndisturbedSince since) => expected[stream.Name] = since;

    /// <summary>Done only when the act is: waking somebody who will find its result.</summary>
    public void AfterCommit(Action then) => afterwards.Add(then);

    /// <exception cref="LogMovedOnException">A stream named by <see cref="Expect"/> was added to by what matters: nothing is done.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        // Ordinal order locks case/ before inspection/ before unit/, everywhere the same: no deadlock.
        foreach (var stream in pending.GroupBy(entry => entry.Stream.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
            await writer.AppendAsync(stream.Key, stream.OrderBy(entry => entry.Order), expected.GetValueOrDefault(stream.Key), Actor, Now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var name in pending.Select(entry => entry.Stream.Name).Distinct()) live.Kick(name);
        foreach (var then in afterwards) then();
        pending.Clear();
        afterwards.Clear();
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}

/// <param name="Number">The last entry that was read.</param>
/// <param name="Disturbs">Whether a later entry, by its kind and its body (null when erased), is one that the act cannot leave out.</param>
public sealed record UndisturbedSince(long Number, Func<string, JsonObject?, bool> Disturbs);

/// <summary>Something that matters was logged between the reading of a stream and the act that rests on it.</summary>
public sealed class LogMovedOnException(string stream) : Exception($"{stream} holds something new since it was read.");

/// <summary>An entry that waits for its number.</summary>
public sealed record PendingEntry(LogStream Stream, string Kind, Audience Audience, JsonObject Body, int Order);
