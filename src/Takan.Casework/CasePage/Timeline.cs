using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>A line of the trail: when, who, what.</summary>
public sealed record TimelineLine(DateTime At, string By, string Kind, Bilingual Words, bool IsOfTheMachine);

/// <summary>Reads the trail of a case and its inspections in words.</summary>
public sealed class Timeline(TakanDb db, LogReader log, EventBook words)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<TimelineLine>> ReadAsync(CaseView view, Audience audience, CancellationToken cancellationToken)
    {
        var lines = new List<LogLine>(await log.ReadAsync(LogStream.Of(view.Case.Id), audience, 0, cancellationToken));
        foreach (var inspection in view.Inspections)
            lines.AddRange(await log.ReadAsync(LogStream.Of(inspection.Id), audience, 0, cancellationToken));
        var names = await NamesAsync(view, lines, cancellationToken);
        // A body that is hidden from the reader says nothing, so the line does not stand there.
        return [.. lines.Where(line => line.Body is not null).OrderByDescending(line => line.At).ThenByDescending(line => line.Number)
            .Select(line => new TimelineLine(line.At, names.GetValueOrDefault(WhoOf(line), ""), line.Kind, words.Say(line.Kind, line.Body), words.IsOfTheMachine(line.Kind)))];
    }

    /// <summary>Whose act it was: who signs, or comes, at a colleague's console stands in the body; the actor is who is signed in there.</summary>
    private static string WhoOf(LogLine line) => (line.Body?["signer"] ?? line.Body?["inspector"])?.ToString() ?? line.Actor;

    private async Task<Dictionary<string, string>> NamesAsync(CaseView view, List<LogLine> lines, CancellationToken cancellationToken)
    {
        var actors = lines.Select(WhoOf).Distinct().ToList();
        var names = await db.Set<StaffAccount>().Where(staff => actors.Contains(staff.Pseudonym)).ToDictionaryAsync(staff => staff.Pseudonym, staff => staff.DisplayName, cancellationToken);
        foreach (var pseudonym in await db.Set<CaseLink>().Where(link => link.CaseId == view.Case.Id).Select(link => link.Pseudonym).ToListAsync(cancellationToken))
            names.TryAdd(pseudonym, view.Case.ContactName);
        names.TryAdd("system", new Bilingual("系统", "System").Say());
        return names;
    }
}
