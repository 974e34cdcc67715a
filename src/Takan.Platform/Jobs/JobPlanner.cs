using Microsoft.Extensions.Hosting;
using Quartz;

namespace Takan.Platform.Jobs;

/// <summary>Writes the plan of all capabilities into the store at each start, in place of what stood there.</summary>
public sealed class JobPlanner(ISchedulerFactory schedulers, IEnumerable<PlannedJob> plan) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var planned in plan)
        {
            var job = JobBuilder.Create().OfType(planned.Job).WithIdentity(planned.Name).DisallowConcurrentExecution().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(planned.Name).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(planned.Every).RepeatForever()).Build();
            await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
