using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Closures;

/// <summary>
/// Tells the applicants of a closed area once that nobody comes, and once that somebody may come again; what was agreed inside the closure falls away (DL-03).
/// Runs after each change and by the clock, so that a case that joins later, or a closure that ends by itself, is not forgotten. Each case in an act of its own.
/// </summary>
public sealed class TellClosures(TakanDb db, ClosureList list, AffectedCases cases, IServiceScopeFactory scopes, TimeProvider clock, ILogger<TellClosures> log) : IJob
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // A closure begins and ends at midnight; nobody is woken for it.
        if (!TimeOnly.FromDateTime(ChinaTime.Local(clock.GetUtcNow().UtcDateTime)).IsBetween(Morning, Evening)) return;
        var bureaus = await db.Set<Closure>().Select(row => row.BureauId).Distinct().ToListAsync(cancellationToken);
        foreach (var bureau in bureaus) await RunAsync(bureau, cancellationToken);
    }

    public async Task RunAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        foreach (var closure in await list.FromAsync(bureauId, today, cancellationToken))
            foreach (var one in (await cases.OfAsync(closure, cancellationToken)).Where(one => one.ToldAt is null))
                await TryAsync(one.Id, services => SuspendAsync(services, closure, one, cancellationToken), cancellationToken);
        var open = await (
            from notice in db.Set<ClosureNotice>().AsNoTracking()
            join closure in db.Set<Closure>().AsNoTracking() on notice.ClosureId equals closure.Id
            where closure.BureauId == bureauId && notice.LiftedAt == null
            select new { notice.CaseId, Closure = closure }).ToListAsync(cancellationToken);
        foreach (var one in open.Where(one => one.Closure.IsOverOn(today)))
            await TryAsync(one.CaseId, services => ResumeAsync(services, one.Closure, one.CaseId, today, cancellationToken), cancellationToken);
    }

    private async Task TryAsync(CaseId id, Func<IServiceProvider, Task> tell, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new SystemActor();
            await tell(scope.ServiceProvider);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "The applicant of {Case} could not be told of a closed area and is told later", id);
        }
    }

    private static async Task SuspendAsync(IServiceProvider services, Closure closure, AffectedCase one, CancellationToken cancellationToken)
    {
        if (!(await services.GetRequiredService<CaseActs>().BeginAsync(new(one.Id), cancellationToken)).IsAllowed(out var work, out _)) return;
        await using var act = work;
        // Something happened since the list was read: the next run judges it anew.
        if (act.Case.State != one.State) return;
        var database = services.GetRequiredService<TakanDb>();
        if (await database.Set<ClosureNotice>().AnyAsync(row => row.ClosureId == closure.Id && row.CaseId == one.Id, cancellationToken)) return;

        // Who is at the place already stays and finishes.
        if (await database.OpenInspectionAsync(one.Id, cancellationToken) is { } begun && begun.State.IsUnderway()) return;

        var visit = act.Case.VisitAt is { } at && closure.Law.CheckVisit(ChinaTime.Day(at)) is not null ? act.Case.VisitAt : null;
        // A visit outside of it stands; and who has none is told on the day on which it begins.
        if (visit is null && (act.Case.VisitAt is not null || !closure.Law.Covers(ChinaTime.Day(act.Act.Now)))) return;
        if (visit is not null) await services.GetRequiredService<VisitPlans>().GiveUpAsync(act, closure.Reason, cancellationToken);
        database.Add(new ClosureNotice { ClosureId = closure.Id, CaseId = one.Id, ToldAt = act.Act.Now });
        act.Act.Record(LogStream.Of(one.Id), "visits-suspended", Audience.Applicant, new JsonObject
        {
            ["area"] = closure.Area,
            ["reason"] = closure.Reason,
            ["until"] = closure.Until is { } last ? $"{last:yyyy-MM-dd}" : null,
            ["visit"] = visit is { } lost ? $"{lost:O}" : null,
        });
        await services.GetRequiredService<ApplicantSms>().SendAsync(
            act.Act, act.Case, one.VideoIsOpen ? SmsCatalogue.VisitsSuspendedVideoOpen : SmsCatalogue.VisitsSuspended, $"closure/{closure.Id}/{one.Id}",
            new Dictionary<string, string> { ["until"] = Span(closure) }, cancellationToken);
        await act.CommitAsync(cancellationToken);
    }

    private static async Task ResumeAsync(IServiceProvider services, Closure closure, CaseId id, DateOnly today, CancellationToken cancellationToken)
    {
        if (!(await services.GetRequiredService<CaseActs>().BeginAsync(new(id), cancellationToken)).IsAllowed(out var work, out _)) return;
        await using var act = work;
        var notice = await services.GetRequiredService<TakanDb>().Set<ClosureNotice>().SingleAsync(row => row.ClosureId == closure.Id && row.CaseId == id, cancellationToken);
        if (notice.LiftedAt is not null) return;
        notice.LiftedAt = act.Act.Now;
        // Nobody is told who has gone on by video meanwhile, or whose area is closed by another notice.
        var others = await services.GetRequiredService<ClosureList>().AboutAsync(act.Case.BureauId, act.Case.Address, today, cancellationToken);
        if (CaseProcess.Table.Knows(act.Case.State, CaseCommand.AgreeVisit) && others.All(other => !other.Covers(today)))
        {
            act.Act.Record(LogStream.Of(id), "visits-resumed", Audience.Applicant, new JsonObject { ["area"] = closure.Area });
            await services.GetRequiredService<ApplicantSms>().SendAsync(act.Act, act.Case, SmsCatalogue.VisitsResumed, $"closure-over/{closure.Id}/{id}", new Dictionary<string, string>(), cancellationToken);
        }

        await act.CommitAsync(cancellationToken);
    }

    private static string Span(Closure closure) =>
        Day(closure.From) + "起，" + (closure.Until is { } last ? "到" + Day(last) + "为止" : "恢复时间另行告知");

    private static string Day(DateOnly day) => day.ToString("M月d日", CultureInfo.InvariantCulture);
}
