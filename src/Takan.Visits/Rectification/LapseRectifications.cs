using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rectification;

/// <summary>The day after the last day to rectify, a case that was not applied for lapses (HC-56): the bureau decides what follows.</summary>
public sealed class LapseRectifications(TakanDb db, RecomputeRectifications recompute, IServiceScopeFactory scopes, TimeProvider clock, ILogger<LapseRectifications> log) : IJob
{
    public const string Name = "lapse-rectifications";

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    /// <summary>Where the time to rectify runs: on every road.</summary>
    internal static readonly CaseState[] RunsIn = [.. CaseProcess.Table.StatesOf(CaseCommand.LapseRectification)];

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        var over = await db.Set<Case>().Where(row => RunsIn.Contains(row.State) && row.ReinspectionAppliedAt == null && row.RectificationDue < today)
            .Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var id in over)
        {
            try
            {
                // A holiday list that came late gives its days before anything lapses.
                if (!await recompute.HandleAsync(id, cancellationToken)) await LapseAsync(id, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                log.LogError(failure, "The rectification of {Case} could not lapse and is tried again", id);
            }
        }
    }

    /// <summary>Each case in a scope of its own: one that was changed meanwhile does not keep the others.</summary>
    private async Task LapseAsync(CaseId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new SystemActor();
        if (!(await scope.ServiceProvider.GetRequiredService<CaseActs>().BeginAsync(new(id), cancellationToken)).IsAllowed(out var act, out var refusal))
        {
            log.LogWarning("The rectification of {Case} did not lapse: {Rule} {Words}", id, refusal.Rule, refusal.English);
            return;
        }

        await using (act)
        {
            var facts = new CaseFacts
            {
                Today = ChinaTime.Day(act.Act.Now),
                RectificationDue = act.Case.RectificationDue,
                ReinspectionApplied = act.Case.ReinspectionAppliedAt is not null,
            };
            var body = new JsonObject { ["due"] = act.Case.RectificationDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
            refusal = act.Move(CaseCommand.LapseRectification, facts, body);
            if (refusal is null && !(await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late)) refusal = late;
            if (refusal is not null) log.LogInformation("The rectification of {Case} does not lapse now: {Rule} {Words}", id, refusal.Rule, refusal.English);
        }
    }
}
