using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;
using Takan.Visits.Custody;
using Takan.Visits.Records;

namespace Takan.Visits.Reports;

/// <param name="Texts">By the id of the heading.</param>
public sealed record IssueReportInput(CaseTarget Target, IReadOnlyDictionary<string, string?> Texts);

/// <summary>Issues the review report of the case's inspections (TJ-25): numbered, filled from the sealed records, with what the inspectors write under the headings of the template.</summary>
public sealed class IssueReport(TakanDb db, CaseActs acts, SealedCases seals, CurrentActor current)
{
    public async Task<Outcome<Case>> HandleAsync(IssueReportInput input, CancellationToken cancellationToken)
    {
        if (input.Texts.Values.Any(text => text?.Length > ReviewReport.TextLength)) return FormRefusals.TooLong(ReviewReport.TextLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var told = await db.ToldInspectionsAsync(act.Case.Id, cancellationToken);
        var headings = CaseReport.HeadingsOf(act.Profile);
        var facts = new CaseFacts
        {
            EverythingSealed = await seals.IsSealedAsync(act.Case.Id, cancellationToken),
            Report = CaseReport.Of(act.Case, act.Profile, told.Count > 0) with
            {
                Missing = [.. headings.Where(heading => string.IsNullOrWhiteSpace(input.Texts.GetValueOrDefault(heading.Id))).Select(heading => heading.Title)],
            },
        };
        var number = ReviewReport.NumberOf(act.Case.Number);
        if (act.Move(CaseCommand.IssueReport, facts, new JsonObject { ["number"] = number }) is { } no) return no;

        act.Case.ReportedAt = act.Act.Now;
        var report = new ReviewReport { CaseId = act.Case.Id, InspectionId = told[^1], Number = number, IssuedAt = act.Act.Now, IssuedBy = current.Staff.Id };
        report.Parts.AddRange(headings.Select((heading, place) => new WrittenPart { Place = place, Title = heading.Title, Text = input.Texts[heading.Id]!.Trim() }));
        db.Add(report);
        return await act.CommitAsync(cancellationToken);
    }
}
