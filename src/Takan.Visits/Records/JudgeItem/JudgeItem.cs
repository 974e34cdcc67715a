using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

public sealed record JudgementInput
{
    public required Verdict Verdict { get; init; }

    public string Note { get; init; } = "";

    public string Remedy { get; init; } = "";

    /// <summary>The version that the inspector saw; 0 for an item nobody has judged.</summary>
    public required int Version { get; init; }
}

/// <summary>Writes what was found for one item, while it is being looked at. Old and new stand in the log.</summary>
public sealed class JudgeItem(TakanDb db, Acts acts, RecordSituations records, CurrentActor current)
{
    /// <returns>The new version.</returns>
    public async Task<Outcome<int>> HandleAsync(InspectionId id, string number, JudgementInput input, CancellationToken cancellationToken)
    {
        if (input.Note.Length > ItemJudgement.NoteLength || input.Remedy.Length > ItemJudgement.NoteLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        if (record.Room.Profile.Items.SingleOrDefault(item => item.Number == number) is not { } standard) return RecordRefusals.UnknownItem;

        var judged = record.Judgements.SingleOrDefault(row => row.Item == number);
        if ((judged?.Version ?? 0) != input.Version) return RecordRefusals.ChangedByAnother;

        var body = new JsonObject
        {
            ["item"] = number,
            ["title"] = standard.Title,
            ["verdict"] = input.Verdict.ToString(),
            ["before"] = (judged?.Verdict ?? Verdict.Open).ToString(),
            ["note"] = input.Note,
            ["remedy"] = input.Remedy,
        };
        var facts = record.Facts with
        {
            Item = new(number, standard.Kind, input.Verdict, input.Note.Trim()),
            Judge = current.Staff.Id,
            ItemIsInScope = record.Room.Inspection.Scope.Contains(number),
        };
        if (record.Room.Move(act, InspectionCommand.JudgeItem, facts, body) is { } refusal) return refusal;

        if (judged is null) db.Add(judged = new ItemJudgement { InspectionId = id, Item = number });
        (judged.Verdict, judged.Note, judged.Remedy) = (input.Verdict, input.Note.Trim(), input.Remedy.Trim());
        (judged.JudgedAt, judged.JudgedBy) = (act.Now, current.Staff.Id);
        judged.Version++;
        try
        {
            await act.CommitAsync(cancellationToken);
            return judged.Version;
        }
        catch (Exception failure) when (Overrun.Is(failure))
        {
            return RecordRefusals.ChangedByAnother;
        }
    }
}
