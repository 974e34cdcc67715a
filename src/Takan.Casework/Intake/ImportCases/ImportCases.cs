using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>Registers the good rows of a batch file, each by the rules of <see cref="RegisterCase"/>, and says what is wrong with the others.</summary>
public sealed class ImportCases(TakanDb db, Acts acts, Profiles profiles, CaseRegistrar registrar)
{
    /// <summary>Rows in one act: between acts, others get their turn to write.</summary>
    private const int Chunk = 100;

    public async Task<Outcome<ImportReport>> HandleAsync(StaffActor clerk, byte[] content, ChannelKind channel, CancellationToken cancellationToken)
    {
        var (_, paper) = await profiles.CurrentAsync(clerk.BureauId, cancellationToken);
        // Whatever the paper names, people may come to the window.
        if (channel is not ChannelKind.Window && paper.Bureau.Channels.All(one => one.Kind != channel)) return IntakeRefusals.ChannelClosed(channel);
        if (!ImportFile.Read(content).IsAllowed(out var table, out var refusal)) return refusal;
        var report = new ImportReport(table.IsJson);
        foreach (var rows in table.Rows.Chunk(Chunk)) await TakeAsync(clerk, rows, channel, report, cancellationToken);
        return report;
    }

    private async Task TakeAsync(StaffActor clerk, ImportRow[] rows, ChannelKind channel, ImportReport report, CancellationToken cancellationToken)
    {
        var (digest, profile) = await profiles.CurrentAsync(clerk.BureauId, cancellationToken);
        await using var act = await acts.BeginAfreshAsync(clerk, cancellationToken);
        // As at the window; and two files with the same rows in another order do not wait for each other.
        await db.LockBureauAsync(clerk.BureauId, cancellationToken);
        foreach (var row in rows)
        {
            var key = RowForm.Key(row, clerk.BureauId);
            var earlier = await db.Set<Submission>().Where(one => one.Actor == ApplicationReference.Owner && one.Key == key).Select(one => one.Result).SingleOrDefaultAsync(cancellationToken);
            if (earlier is not null)
            {
                var known = CaseId.Parse(earlier, null);
                report.Known.Add(new(row, known, await db.Set<Case>().Where(one => one.Id == known).Select(one => one.Number).SingleAsync(cancellationToken)));
                continue;
            }

            var answer = await registrar.RegisterAsync(act, Origin.AtTheWindow(clerk) with { Channel = channel, Reference = ReferenceOf(row) }, digest, profile, new(RowForm.Of(row, profile), null), cancellationToken);
            if (answer.Case is not { } done)
            {
                report.Bad.Add(new(row, [.. answer.Errors.All.Select(error => new RowFinding(ImportColumns.Of(error.Key), ReasonOf(error.Value, answer.Alike)))]));
                continue;
            }

            db.Add(new Submission { Actor = ApplicationReference.Owner, Key = key, Result = done.Id.ToString(), At = act.Now });
            // The next row may look like this one.
            await db.SaveChangesAsync(cancellationToken);
            report.Registered.Add(done.Id);
        }

        await act.CommitAsync(cancellationToken);
    }

    private static string? ReferenceOf(ImportRow row) =>
        row.Cells.GetValueOrDefault(ImportColumns.Reference, "") is { Length: > 0 and <= Case.ReferenceLength } reference ? reference : null;

    /// <summary>In a file nobody can tick "compared": the clerk is told what to compare with, and decides at the window's form.</summary>
    private static Refusal ReasonOf(Refusal refusal, IReadOnlyList<Alike> alike) => alike.Count == 0 ? refusal : IntakeRefusals.RowLooksTheSame(alike[0].Label);
}
