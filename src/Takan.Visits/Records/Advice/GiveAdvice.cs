using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <param name="Item">Empty: of the place as a whole.</param>
/// <param name="Version">The version that the inspector saw; 0 for what nobody has advised on.</param>
public sealed record AdviceInput(string Item, AdviceOutlook Outlook, string Words, int Version);

/// <summary>Writes what would be met and what is to be changed, while it is being looked at. No verdict comes of it.</summary>
public sealed class GiveAdvice(TakanDb db, Acts acts, RecordSituations records, CurrentActor current)
{
    /// <returns>The new version.</returns>
    public async Task<Outcome<int>> HandleAsync(InspectionId id, AdviceInput input, CancellationToken cancellationToken)
    {
        if (input.Words.Length > ItemAdvice.WordsLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var given = record.Advice.SingleOrDefault(row => row.Item == input.Item);
        if ((given?.Version ?? 0) != input.Version) return RecordRefusals.ChangedByAnother;

        var body = new JsonObject
        {
            ["item"] = input.Item,
            ["title"] = record.Room.Profile.Items.SingleOrDefault(item => item.Number == input.Item)?.Title ?? "",
            ["outlook"] = input.Outlook.ToString(),
            ["words"] = input.Words.Trim(),
        };
        var facts = record.Facts with { ItemIsInScope = record.Room.IsOfItem(input.Item), Outlook = Enum.IsDefined(input.Outlook) ? input.Outlook : null, Advice = input.Words };
        if (record.Room.Move(act, InspectionCommand.GiveAdvice, facts, body) is { } refusal) return refusal;

        if (given is null) db.Add(given = new ItemAdvice { InspectionId = id, Item = input.Item });
        (given.Outlook, given.Words, given.At, given.By) = (input.Outlook, input.Words.Trim(), act.Now, current.Staff.Id);
        given.Version++;
        try
        {
            await act.CommitAsync(cancellationToken);
            return given.Version;
        }
        catch (Exception failure) when (Overrun.Is(failure))
        {
            return RecordRefusals.ChangedByAnother;
        }
    }
}
