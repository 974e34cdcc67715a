using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.Casework.Catalog;
using Takan.Casework.Holidays;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Words;
using Takan.Visits.Records;

namespace Takan.Visits.Rectification;

/// <summary>
/// The last day to rectify, counted anew by the calendar in force (K3): a year that was not loaded when the result was told may have more days
/// off. What the lead set stands, and so does a day that the rule would make earlier. Each case in an act of its own.
/// </summary>
public sealed class RecomputeRectifications(TakanDb db, IServiceScopeFactory scopes) : ICalendarFollower
{
    public async Task<int> RecomputeAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var running = await db.Set<Case>().Where(row => row.BureauId == bureauId && LapseRectifications.RunsIn.Contains(row.State)
                && row.RectificationDue != null && row.ReinspectionAppliedAt == null && !row.RectificationExtended)
            .Select(row => row.Id).ToListAsync(cancellationToken);
        var moved = 0;
        foreach (var id in running)
            if (await HandleAsync(id, cancellationToken)) moved++;
        return moved;
    }

    /// <returns>True when the day moved, and the applicant is told.</returns>
    public async Task<bool> HandleAsync(CaseId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentActor>().Actor = new SystemActor();
        if (!(await services.GetRequiredService<CaseActs>().BeginAsync(new(id), cancellationToken)).IsAllowed(out var work, out _)) return false;
        await using var act = work;
        if (act.Case.RectificationExtended || act.Case.RectificationDue is null || await ByRuleAsync(services, act.Case, cancellationToken) is not { } day) return false;

        var before = act.Case.RectificationDue;
        var body = new JsonObject { ["from"] = Iso(before), ["until"] = Iso(day) };
        var facts = new CaseFacts { RectificationDue = before, NewRectificationDue = day, ReinspectionApplied = act.Case.ReinspectionAppliedAt is not null };
        if (act.Move(CaseCommand.RecomputeRectification, facts, body) is not null) return false;
        act.Case.RectificationDue = day;
        await services.GetRequiredService<ApplicantSms>().SendAsync(act.Act, act.Case, SmsCatalogue.RectificationMoved, $"rectification-moved/{id}/{Iso(day)}",
            new Dictionary<string, string> { ["day"] = day.FullDay() }, cancellationToken);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out _);
    }

    /// <summary>The day that the rule gives today for what was told last; null where nothing was told.</summary>
    private static async Task<DateOnly?> ByRuleAsync(IServiceProvider services, Case theCase, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<TakanDb>();
        var told = await database.AllVisitsOf(theCase.Id)
            .Join(database.Set<ToldResult>(), row => row.Id, result => result.InspectionId, (row, result) => new { row.Round, result.ToldAt })
            .OrderByDescending(row => row.Round).Select(row => (DateTime?)row.ToldAt).FirstOrDefaultAsync(cancellationToken);
        if (told is not { } at) return null;
        var profile = await services.GetRequiredService<Profiles>().ForCaseAsync(theCase, cancellationToken);
        return Deadlines.Rectification(ChinaTime.Day(at), profile.Numbers, profile.Calendar).Day;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
