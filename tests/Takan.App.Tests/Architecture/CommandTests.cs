using Takan.Law.Process;

namespace Takan.App.Tests.Architecture;

/// <summary>A row that no handler can ask for is a promise that nobody keeps.</summary>
public sealed class CommandTests
{
    // How a handler gives a command to a table: by deciding, by moving one or all of a visit, or by naming what ends.
    private static readonly string[] Sendings = [".Move(", ".MoveTogether(", ".Decide(", ".EndAsync("];

    private static readonly Lazy<IReadOnlyList<string>> Handlers = new(() =>
        [.. Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/Takan.Law/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Where(text => Sendings.Any(sending => text.Contains(sending, StringComparison.Ordinal)))]);

    [Fact]
    public void EveryCaseCommandOfTheTable_HasAHandler() => Assert.Empty(Unsent(CaseProcess.Table.Rows.Select(row => row.Command)));

    [Fact]
    public void EveryInspectionCommandOfTheTable_HasAHandler() => Assert.Empty(Unsent(InspectionProcess.Table.Rows.Select(row => row.Command)));

    [Fact]
    public void EverySessionCommandOfTheTable_HasAHandler() => Assert.Empty(Unsent(SessionProcess.Table.Rows.Select(row => row.Command)));

    /// <summary>Nothing sends it, because a demand forbids it: the search finds what is missing.</summary>
    [Fact]
    public void StopRecording_IsSentByNobody() => Assert.NotEmpty(Unsent([SessionCommand.StopRecording]));

    private static IReadOnlyList<string> Unsent<TCommand>(IEnumerable<TCommand> commands) where TCommand : struct, Enum =>
        [.. commands.Distinct().Select(command => $"{typeof(TCommand).Name}.{command}")
            .Where(name => !Handlers.Value.Any(text => Mentions(text, name)))];

    private static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])) return true;
        return false;
    }
}
