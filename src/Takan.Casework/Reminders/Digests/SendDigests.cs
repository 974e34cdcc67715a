using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;
using Takan.Casework.Calendars;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Messages;
using Takan.Platform.Web;

namespace Takan.Casework.Reminders;

/// <summary>Sends the day's counts into the groups at the hours that each was given, on working days. What was missed for longer than its hour is left out.</summary>
public sealed class SendDigests(TakanDb db, Acts acts, Outbox outbox, UnitTally tally, CalendarsInForce calendars, PublicAddress address, TimeProvider clock, ILogger<SendDigests> log) : IJob
{
    public const string Name = "send-digests";
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    // Counts of an hour ago are wrong.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var local = ChinaTime.Local(clock.GetUtcNow().UtcDateTime);
        var robots = await db.Set<GroupRobot>().AsNoTracking().Where(row => row.RemovedAt == null).ToListAsync(cancellationToken);
        foreach (var robot in robots.Where(robot => robot.Hours.Contains(local.Hour)))
        {
            try
            {
                if ((await calendars.OfAsync(robot.BureauId, cancellationToken)).IsWorkingDay(DateOnly.FromDateTime(local))) await SendAsync(robot, local, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                log.LogError(failure, "The digest of robot {Robot} could not be made and is tried again", robot.Id);
            }
        }
    }

    private async Task SendAsync(GroupRobot robot, DateTime local, CancellationToken cancellationToken)
    {
        var key = $"{RobotsPage.KeyOf(robot)}{local:yyyyMMddHH}";
        if (await db.Set<OutboxMessage>().AnyAsync(row => row.IdempotencyKey == key, cancellationToken)) return;
        var counts = await tally.OfAsync(robot.BureauId, robot.UnitId, DateOnly.FromDateTime(local), cancellationToken);
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        await outbox.EnqueueAsync(act, new RobotMessage
        {
            BureauId = robot.BureauId,
            IdempotencyKey = key,
            ExpiresAt = act.Now + Fresh,
            Robot = robot,
            Title = "今日办件",
            Text = string.Join("\n\n", "### 今日办件", $"今天到期：**{counts.DueToday}** 件", $"已超期：**{counts.Overdue}** 件", $"待取件：**{counts.Waiting}** 件", $"[打开今日页面]({address.Of("/")})"),
        }, cancellationToken);
        await act.CommitAsync(cancellationToken);
    }
}
