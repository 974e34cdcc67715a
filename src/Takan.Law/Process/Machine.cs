using Takan.Law.Profiles;

namespace Takan.Law.Process;

/// <summary>A whole process table and the one way to ask it.</summary>
/// <param name="rule">House rule that refuses a command which has no row in the present state.</param>
/// <param name="bans">Pairs without a row where the paper itself says no, so that its rule is named and not the house rule.</param>
/// <param name="subject">What moves through the states, as people call it.</param>
/// <param name="standings">How things are in a state and what to do: said to whoever asks for something that is not possible there.</param>
public sealed class Machine<TState, TCommand, TFacts>(
    string rule,
    Bilingual subject,
    IReadOnlyDictionary<TState, Bilingual> states,
    IReadOnlyDictionary<TState, Bilingual> standings,
    IReadOnlyDictionary<TCommand, Bilingual> commands,
    IReadOnlyList<Row<TState, TCommand, TFacts>> rows,
    IReadOnlyList<Ban<TState, TCommand>> bans)
    where TState : struct, Enum
    where TCommand : struct, Enum
{
    private readonly Dictionary<(TState, TCommand), Row<TState, TCommand, TFacts>> _rows =
        rows.ToDictionary(row => (row.From, row.Command));

    private readonly Dictionary<(TState, TCommand), Refusal> _bans =
        bans.ToDictionary(ban => (ban.State, ban.Command), ban => ban.Refusal);

    /// <summary>House rule of the table.</summary>
    public string Rule => rule;

    public Bilingual Subject => subject;

    public IReadOnlyList<Row<TState, TCommand, TFacts>> Rows => rows;

    public IReadOnlyList<Ban<TState, TCommand>> Bans => bans;

    public Bilingual Name(TState state) => states[state];

    public Bilingual Name(TCommand command) => commands[command];

    /// <summary>How things are in the state and what to do.</summary>
    public Bilingual Standing(TState state) => standings[state];

    /// <summary>The next state and its events, or the first refusal.</summary>
    public Outcome<Transition<TState>> Decide(TState state, TCommand command, Numbers profile, TFacts facts)
    {
        if (!_rows.TryGetValue((state, command), out var row))
            return NoRow(state, command);

        var refusal = row.Guards.Select(guard => guard.Check(profile, facts)).FirstOrDefault(r => r is not null);
        return refusal is null ? new Transition<TState>(row.To, [row.Event]) : refusal;
    }

    /// <summary>Everything that still stands against the command: for a page that shows a list of what is missing.</summary>
    public IReadOnlyList<Refusal> Objections(TState state, TCommand command, Numbers profile, TFacts facts)
        => _rows.TryGetValue((state, command), out var row)
            ? [.. row.Guards.Select(guard => guard.Check(profile, facts)).OfType<Refusal>()]
            : [NoRow(state, command)];

    /// <summary>True when the table has a row for the command in this state, whatever its guards say: which of two commands a page or an act means.</summary>
    public bool Knows(TState state, TCommand command) => _rows.ContainsKey((state, command));

    /// <summary>Where the table has a row for the command: what a job looks for.</summary>
    public IReadOnlyList<TState> StatesOf(TCommand command) => [.. rows.Where(row => EqualityComparer<TCommand>.Default.Equals(row.Command, command)).Select(row => row.From)];

    /// <summary>True when nothing leads out of the state.</summary>
    public bool IsEnd(TState state) => !rows.Any(row => Same(row.From, state) && !Same(row.To, state));

    private Refusal NoRow(TState state, TCommand command)
        => _bans.TryGetValue((state, command), out var ban) ? ban : WrongState(state);

    private Refusal WrongState(TState state) => new(rule, standings[state].Chinese, standings[state].English);

    private static bool Same(TState one, TState other) => EqualityComparer<TState>.Default.Equals(one, other);
}
