namespace Takan.Law.Process;

/// <summary>A command that a demand forbids outright in a state, whatever the facts.</summary>
public sealed record Ban<TState, TCommand>(TState State, TCommand Command, Refusal Refusal)
    where TState : struct, Enum
    where TCommand : struct, Enum;
