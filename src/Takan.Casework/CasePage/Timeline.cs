using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.CasePage;

/// <summary>How one kind of log entry reads. Each capability registers its own kinds; the first that knows the kind speaks.</summary>
/// <param name="Kind">As in the log: <c>case-accepted</c>.</param>
/// <param name="Say">The sentence; gets the body, which is null where the reader may not see it.</param>
public sealed record TimelineWords(string Kind, Func<JsonObject?, Bilingual> Say);

/// <summary>A line of the trail: when, who, what.</summary>
public sealed record TimelineLine(DateTime At, string By, string Kind, Bilingual Words);

/// <summary>Reads the trail of a case and its inspections in words.</summary>
public sealed class Timeline(TakanDb db, LogReader log, IEnumerable<TimelineWords> words)
{
    private readonly Dictionary<string, TimelineWords> _words = words.GroupBy(word => word.Kind).ToDictionary(same => same.Key, same => same.First());

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<TimelineLine>> ReadAsync(CaseView view, Audience audience, CancellationToken cancellationToken)
    {
        var lines = new List<LogLine>(await log.ReadAsync(LogStream.Of(view.Case.Id), audience, 0, cancellationToken));
        foreach (var inspection in view.Inspections)
            lines.AddRange(await log.ReadAsync(LogStream.Of(inspection.Id), audience, 0, cancellationToken));
        var names = await NamesAsync(view, lines, cancellationToken);
        // A body that is hidden from the reader says nothing, so the line does not stand there.
        return [.. lines.Where(line => line.Body is not null).OrderByDescending(line => line.At).ThenByDescending(line => line.Number)
            .Select(line => new TimelineLine(line.At, names.GetValueOrDefault(line.Actor, ""), line.Kind, Words(line)))];
    }

    private Bilingual Words(LogLine line) => _words.TryGetValue(line.Kind, out var known) ? known.Say(line.Body) : new(line.Kind, line.Kind);

    private async Task<Dictionary<string, string>> NamesAsync(CaseView view, List<LogLine> lines, CancellationToken cancellationToken)
    {
        var actors = lines.Select(line => line.Actor).Distinct().ToList();
        var names = await db.Set<StaffAccount>().Where(staff => actors.Contains(staff.Pseudonym)).ToDictionaryAsync(staff => staff.Pseudonym, staff => staff.DisplayName, cancellationToken);
        foreach (var pseudonym in await db.Set<CaseLink>().Where(link => link.CaseId == view.Case.Id).Select(link => link.Pseudonym).ToListAsync(cancellationToken))
            names.TryAdd(pseudonym, view.Case.ContactName);
        names.TryAdd("system", "系统");
        return names;
    }
}
