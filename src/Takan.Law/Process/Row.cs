namespace Takan.Law.Process;

/// <summary>One line of a process table: in state <paramref name="From"/> the command leads to <paramref name="To"/>.</summary>
/// <param name="Event">Past fact that the log records.</param>
/// <param name="Guards">Conditions, asked in order; the first that fails gives the refusal.</param>
public sealed record Row<TState, TCommand, TFacts>(
    TState From, TCommand Command, TState To, string Event, IReadOnlyList<Guard<TFacts>> Guards)
    where TState : struct, Enum
    where TCommand : struct, Enum;
