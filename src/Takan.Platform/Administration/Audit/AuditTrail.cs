using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Words;

namespace Takan.Platform.Administration;

/// <summary>What to read: one bureau's own stream or a case's streams, narrowed.</summary>
/// <param name="FirstDay">Of Shanghai, as is the last.</param>
public sealed record AuditFilter(IReadOnlyList<string> Streams, string? Actor, string? Kind, DateOnly? FirstDay, DateOnly? LastDay, int Page);

/// <summary>One entry as people read it.</summary>
/// <param name="Whom">The person that it concerns, where it names one.</param>
/// <param name="Body">The entry's own form; null when it was lawfully erased.</param>
public sealed record AuditRow(long Number, DateTime At, string Who, string What, string? Whom, JsonObject? Body);

public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, int Total, IReadOnlyList<string> Kinds);

/// <summary>Reads the log for supervision, newest first, page by page.</summary>
public sealed class AuditTrail(TakanDb db, EventBook words)
{
    public const int PageSize = 50;

    public async Task<AuditPage> ReadAsync(Guid bureauId, AuditFilter filter, CancellationToken cancellationToken)
    {
        var streams = filter.Streams;
        var all = db.Set<LogEntry>().AsNoTracking().Where(entry => streams.Contains(entry.Stream));
        var kinds = await all.Select(entry => entry.Kind).Distinct().ToListAsync(cancellationToken);
        var wanted = Narrow(all, filter);
        var total = await wanted.CountAsync(cancellationToken);
        var rows = await (
            from entry in wanted.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Number).ThenBy(entry => entry.Stream).Skip((filter.Page - 1) * PageSize).Take(PageSize)
            join body in db.Set<LogBody>() on new { entry.Stream, entry.Number } equals new { body.Stream, body.Number } into bodies
            from body in bodies.DefaultIfEmpty()
            orderby entry.At descending, entry.Number descending, entry.Stream
            select new { entry.Number, entry.At, entry.Actor, entry.Kind, Json = body == null ? null : body.Json }).ToListAsync(cancellationToken);
        var names = await NamesAsync(bureauId, cancellationToken);
        var applicants = await ApplicantsAsync(rows.Select(row => row.Actor), cancellationToken);
        return new(
            [.. rows.Select(row => Row(row.Number, row.At, row.Actor, row.Kind, row.Json is null ? null : JsonNode.Parse(row.Json)!.AsObject(), names, applicants))],
            total, kinds);
    }

    /// <summary>People of the bureau by the pseudonym under which the log knows them.</summary>
    public Task<Dictionary<string, string>> NamesAsync(Guid bureauId, CancellationToken cancellationToken) =>
        db.Set<StaffAccount>().Where(staff => staff.BureauId == bureauId).ToDictionaryAsync(staff => staff.Pseudonym, staff => staff.DisplayName, cancellationToken);

    private static IQueryable<LogEntry> Narrow(IQueryable<LogEntry> entries, AuditFilter filter)
    {
        if (filter.Actor is { } actor) entries = entries.Where(entry => entry.Actor == actor);
        if (filter.Kind is { } kind) entries = entries.Where(entry => entry.Kind == kind);
        if (filter.FirstDay is { } first)
        {
            var from = Law.Calendar.ChinaTime.Utc(first, TimeOnly.MinValue);
            entries = entries.Where(entry => entry.At >= from);
        }

        if (filter.LastDay is { } last)
        {
            var to = Law.Calendar.ChinaTime.Utc(last.AddDays(1), TimeOnly.MinValue);
            entries = entries.Where(entry => entry.At < to);
        }

        return entries;
    }

    private async Task<HashSet<string>> ApplicantsAsync(IEnumerable<string> actors, CancellationToken cancellationToken)
    {
        var asked = actors.Distinct().ToList();
        return [.. await db.Set<CaseLink>().Where(link => asked.Contains(link.Pseudonym)).Select(link => link.Pseudonym).ToListAsync(cancellationToken)];
    }

    private AuditRow Row(long number, DateTime at, string actor, string kind, JsonObject? body, Dictionary<string, string> names, HashSet<string> applicants)
    {
        var account = EventWords.Text(body, "account");
        return new(number, at, Name(actor, names, applicants), words.Say(kind, body).Say(),
            account.Length > 0 && account != actor ? names.GetValueOrDefault(account, account) : null, body);
    }

    private static string Name(string actor, Dictionary<string, string> names, HashSet<string> applicants)
    {
        if (names.TryGetValue(actor, out var name)) return name;
        if (actor == "system") return Language.IsEnglish ? "System" : "系统";
        return applicants.Contains(actor) ? (Language.IsEnglish ? "Applicant" : "申请人") : actor;
    }
}
