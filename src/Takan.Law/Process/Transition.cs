namespace Takan.Law.Process;

/// <summary>What follows from an allowed command: the next state and the names of the events to log, in order.</summary>
public sealed record Transition<TState>(TState Next, IReadOnlyList<string> Events)
    where TState : struct, Enum;
