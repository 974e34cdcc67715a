using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <param name="Text">What is added or corrected.</param>
/// <param name="Reason">Why it was not in the record.</param>
/// <param name="Once">Sent again with the same key, it is added once.</param>
public sealed record SupplementInput(string Text, string Reason, Guid? Once = null);

/// <summary>
/// Adds to a record that stands (HC-44): what was signed is not touched; the supplement stands in the inspection's log, with who, when and why.
/// Before the seal it goes into the package; after it the package stays as it is, and the log alone carries the supplement.
/// </summary>
public sealed class AddSupplement(Acts acts, RecordSituations records, Submissions submissions, CurrentActor current)
{
    /// <summary>Why nothing can be added now; null where something can. What the form itself asks for is assumed to be filled in.</summary>
    public static Refusal? Objection(InspectionState state, Numbers numbers) =>
        InspectionProcess.Table.Objections(state, InspectionCommand.AddSupplement, numbers, new() { Reason = "…" }).FirstOrDefault();

    public async Task<Refusal?> HandleAsync(InspectionId id, SupplementInput input, CancellationToken cancellationToken)
    {
        if (Math.Max(input.Text.Length, input.Reason.Length) > ItemJudgement.NoteLength) return RecordRefusals.TooLong;
        if (string.IsNullOrWhiteSpace(input.Text)) return RecordRefusals.NothingAdded;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        if (await submissions.EarlierResultAsync(act, input.Once, id.ToString(), cancellationToken) is not null) return null;
        var body = new JsonObject { ["by"] = current.Staff.Pseudonym, ["text"] = input.Text.Trim(), ["reason"] = input.Reason.Trim() };
        if (record.Room.Move(act, InspectionCommand.AddSupplement, record.Facts with { Reason = input.Reason }, body) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
