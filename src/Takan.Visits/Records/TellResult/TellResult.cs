using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <param name="Reasons">For a negative decision: why, in writing.</param>
/// <param name="Statement">For a negative decision: what the applicant said to it.</param>
/// <param name="AppealTold">The inspector confirms that the ways to appeal stand in the decision and were told.</param>
public sealed record ResultInput(ResultKind Kind, string? Reasons = null, string? Statement = null, bool AppealTold = false);

/// <summary>
/// Tells the result while the room is open. Inspection and case move in the same act, so that what the phone shows and what the case says are one.
/// </summary>
public sealed class TellResult(TakanDb db, Acts acts, RecordSituations records, JointEnding visits, CurrentActor current)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, ResultInput input, CancellationToken cancellationToken)
    {
        if (input.Reasons?.Length > ToldResult.TextLength || input.Statement?.Length > ToldResult.TextLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;

        var result = ResultOf(id, input, record.RectificationDueByRule, act.Now, current.Staff.Id);
        if (record.Room.Move(act, Commands[input.Kind].Inspection, FactsFor(record, input, result), Body(record, result)) is { } refusal) return refusal;
        if (MoveCase(act, record, input, result) is { } caseRefusal) return caseRefusal;
        if (await visits.EndedAsync(act, record.Room.Inspection, record.Room.Case, record.Room.Profile, cancellationToken) is { } together) return together;

        db.Add(result);
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Why each result cannot be told now; the console shows them beside its buttons.</summary>
    public static IReadOnlyList<Refusal> Objections(RecordSituation record, ResultKind kind)
    {
        // What the form itself asks for is assumed to be filled in.
        var input = new ResultInput(kind, "…", "…", AppealTold: true);
        var facts = FactsFor(record, input, ResultOf(record.Room.Inspection.Id, input, record.RectificationDueByRule, record.Room.Now, Guid.Empty));
        return InspectionProcess.Table.Objections(record.Room.Inspection.State, Commands[kind].Inspection, record.Room.Numbers, facts);
    }

    private static readonly Dictionary<ResultKind, (InspectionCommand Inspection, CaseCommand Case)> Commands = new()
    {
        [ResultKind.Passed] = (InspectionCommand.TellPassed, CaseCommand.RecordPassed),
        [ResultKind.Rectification] = (InspectionCommand.TellRectification, CaseCommand.RecordRectification),
        [ResultKind.NotMet] = (InspectionCommand.TellNotMet, CaseCommand.RecordNotMet),
    };

    private static ToldResult ResultOf(InspectionId id, ResultInput input, DueDate due, DateTime now, Guid by) => new()
    {
        InspectionId = id,
        Kind = input.Kind,
        ToldAt = now,
        ToldBy = by,
        RectificationDue = input.Kind == ResultKind.Rectification ? due.Day : null,
        DueIsProvisional = input.Kind == ResultKind.Rectification && due.IsProvisional,
        Reasons = input.Reasons?.Trim(),
        Statement = input.Statement?.Trim(),
    };

    private static InspectionFacts FactsFor(RecordSituation record, ResultInput input, ToldResult result) => record.Facts with
    {
        RectificationDue = result.RectificationDue,
        ReasonsWritten = !string.IsNullOrWhiteSpace(input.Reasons),
        ApplicantWasHeard = !string.IsNullOrWhiteSpace(input.Statement),
        AppealWaysTold = input.AppealTold,
    };

    private static Refusal? MoveCase(Act act, RecordSituation record, ResultInput input, ToldResult result)
    {
        var theCase = record.Room.Case;
        var facts = new CaseFacts
        {
            ResultTold = true,
            FailedItems = [.. record.Items.Where(item => item.Failed).Select(item => item.Number)],
            RectificationDue = result.RectificationDue,
            WrittenDecisionMade = !string.IsNullOrWhiteSpace(input.Reasons),
        };
        if (!CaseProcess.Decide(theCase.State, Commands[input.Kind].Case, record.Room.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        theCase.Apply(transition, act.Now);
        theCase.RectificationDue = result.RectificationDue ?? theCase.RectificationDue;
        theCase.RectificationExtended = false;
        theCase.ReinspectionAppliedAt = null;
        theCase.FailedItems = [.. facts.FailedItems];
        foreach (var fact in transition.Events) act.Record(LogStream.Of(theCase.Id), EventKind.Of(fact), Audience.Applicant, Body(record, result));
        return null;
    }

    private static JsonObject Body(RecordSituation record, ToldResult result) => new()
    {
        ["result"] = result.Kind.ToString(),
        ["recordDigest"] = InspectionRecord.DigestOf(record),
        ["rectificationDue"] = result.RectificationDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["dueIsProvisional"] = result.DueIsProvisional,
        ["reasons"] = result.Reasons,
        ["statement"] = result.Statement,
        ["failed"] = new JsonArray([.. record.Items.Where(item => item.Failed).Select(item => (JsonNode)item.Number)]),
    };
}
