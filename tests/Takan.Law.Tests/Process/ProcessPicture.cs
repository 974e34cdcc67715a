using System.Text;
using Takan.Law.Process;

namespace Takan.Law.Tests.Process;

/// <summary>Draws the tables for <c>docs/process.md</c>: a Mermaid picture and the whole table of each.</summary>
internal static class ProcessPicture
{
    private const string Head = """
        # The process

        The tables in `src/Takan.Law/Process`, drawn from the code by a test; `TAKAN_WRITE_DOCS=1` writes this page anew. A command
        without a row is refused: by the rule under "Forbidden outright" when the paper itself says no, otherwise by the house rule.

        """;

    public static string Page()
        => Head + string.Concat(Part(CaseProcess.Table), Part(InspectionProcess.Table), Part(SessionProcess.Table), Part(ExemptionProcess.Table), Part(LargerTeamProcess.Table), Part(DeliveryProcess.Table), Part(BoothProcess.Table), Part(BusinessNoticeProcess.Table), Part(ExpertProcess.Table), Part(JointVisitProcess.Table), Part(VisitRequestProcess.Table), Part(SharingProcess.Table));

    private static string Part<TState, TCommand, TFacts>(Machine<TState, TCommand, TFacts> table)
        where TState : struct, Enum
        where TCommand : struct, Enum
    {
        var text = new StringBuilder();
        text.Append($"\n## {table.Subject.Chinese} {table.Subject.English} ({table.Rule})\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var state in Enum.GetValues<TState>())
            text.Append($"    {state}: {table.Name(state).Chinese}\n");
        text.Append($"    [*] --> {Enum.GetValues<TState>()[0]}\n");
        foreach (var edge in table.Rows.Where(row => !row.From.Equals(row.To)).GroupBy(row => (row.From, row.To)))
            text.Append($"    {edge.Key.From} --> {edge.Key.To}: {string.Join("、", edge.Select(row => table.Name(row.Command).Chinese))}\n");
        foreach (var state in Enum.GetValues<TState>().Where(table.IsEnd))
            text.Append($"    {state} --> [*]\n");
        text.Append("```\n\n| from | command | to | event | guards |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in table.Rows)
            text.Append($"| {row.From} | {row.Command} {table.Name(row.Command).Chinese} | {row.To} | `{row.Event}` | {Guards(row)} |\n");
        AppendBans(text, table);
        return text.ToString();
    }

    private static void AppendBans<TState, TCommand, TFacts>(StringBuilder text, Machine<TState, TCommand, TFacts> table)
        where TState : struct, Enum
        where TCommand : struct, Enum
    {
        text.Append("\nForbidden outright:\n\n");
        foreach (var ban in table.Bans.GroupBy(ban => ban.Refusal))
            text.Append($"- {ban.Key.Rule} {ban.Key.Words} ({string.Join(", ", ban.Select(pair => $"{pair.State} × {pair.Command}"))})\n");
    }

    private static string Guards<TState, TCommand, TFacts>(Row<TState, TCommand, TFacts> row)
        where TState : struct, Enum
        where TCommand : struct, Enum
        => string.Join(", ", row.Guards.Select(guard => $"{guard.Name} {guard.Rule}"));
}
