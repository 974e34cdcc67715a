using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Takan.Bench.Cases;

/// <summary>A statement as the application sent it.</summary>
internal sealed record Statement(string Text, IReadOnlyList<DbParameter> Parameters)
{
    public bool IsOverCases => Text.Contains("cases", StringComparison.Ordinal) || Text.Contains("inspections", StringComparison.Ordinal);

    public bool Reads => Text.StartsWith("SELECT", StringComparison.Ordinal) || Text.StartsWith("WITH", StringComparison.Ordinal);
}

/// <summary>What one request asked of the database, and how long each question took until its last row was read.</summary>
internal sealed class Spent
{
    private readonly Dictionary<Guid, Statement> statements = [];

    public List<(Statement Statement, TimeSpan Time)> Parts { get; } = [];

    public void Began(CommandExecutedEventData data)
    {
        var statement = new Statement(data.Command.CommandText, [.. data.Command.Parameters.Cast<DbParameter>()]);
        statements[data.CommandId] = statement;
        Parts.Add((statement, data.Duration));
    }

    public void Read(DataReaderDisposingEventData data)
    {
        if (statements.TryGetValue(data.CommandId, out var statement)) Parts.Add((statement, data.Duration));
    }

    /// <summary>Milliseconds.</summary>
    public double Over(Func<Statement, bool> which) => Parts.Where(part => which(part.Statement)).Sum(part => part.Time.TotalMilliseconds);

    public IReadOnlyList<Statement> Statements => [.. statements.Values];
}

/// <summary>Listens to the statements of requests; those of background work are nobody's.</summary>
internal sealed class Meter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<Spent?> Current = new();

    private Meter()
    {
    }

    public static IDisposable Listen() => DiagnosticListener.AllListeners.Subscribe(new Meter());

    public static void Begin(Spent spent) => Current.Value = spent;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value is not { } spent) return;
        if (value.Value is CommandExecutedEventData executed) spent.Began(executed);
        else if (value.Value is DataReaderDisposingEventData read) spent.Read(read);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
