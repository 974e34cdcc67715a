using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Administration;
using Takan.Platform.Database;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Platform.Messages;

/// <summary>A robot and how its last message went.</summary>
public sealed record RobotRow(GroupRobot Robot, string? Unit, OutboxMessage? Last);

/// <summary>The robots of the bureau's groups.</summary>
[StaffMay(PlatformPermissions.Messages)]
public sealed class RobotsPage(KeepRobots keep, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    public const string Path = MessagesModel.Path + "/robots";
    private const int LookedAt = 200;

    [BindProperty]
    public RobotForm Input { get; set; } = new();

    public IReadOnlyList<RobotRow> Robots { get; private set; } = [];

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var outcome = await keep.AddAsync(Input, errors, cancellationToken);
        if (outcome.IsAllowed(out _, out _)) return Done(Path, words["机器人添加好了，到钟点就发。"]);
        await ShowAsync(cancellationToken);
        // What is secret is typed again: it is not written back into a page.
        (Input.Address, Input.Secret) = (null, null);
        ModelState.Remove("Input.Address");
        ModelState.Remove("Input.Secret");
        return ShowFields(errors, nameof(Input) + ".", 0);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid robotId, CancellationToken cancellationToken)
    {
        if ((await keep.RemoveAsync(robotId, cancellationToken)).IsAllowed(out _, out var refusal)) return Done(Path, words["机器人已删除。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Units = await db.Set<Unit>().AsNoTracking().Where(unit => unit.BureauId == bureauId).OrderBy(unit => unit.Name).ToListAsync(cancellationToken);
        var robots = await db.Set<GroupRobot>().AsNoTracking().Where(row => row.BureauId == bureauId && row.RemovedAt == null).OrderBy(row => row.AddedAt).ToListAsync(cancellationToken);
        var sent = await db.Set<OutboxMessage>().AsNoTracking().Where(row => row.BureauId == bureauId && (row.Channel == MessageChannel.DingTalk || row.Channel == MessageChannel.WeCom))
            .OrderByDescending(row => row.CreatedAt).Take(LookedAt).ToListAsync(cancellationToken);
        Robots = robots.ConvertAll(robot => new RobotRow(robot, Units.FirstOrDefault(unit => unit.Id == robot.UnitId)?.Name, sent.Find(row => row.IdempotencyKey.StartsWith(KeyOf(robot), StringComparison.Ordinal))));
        Fresh(0);
    }

    /// <summary>How the keys of its messages begin.</summary>
    public static string KeyOf(GroupRobot robot) => $"digest/{robot.Id:D}/";
}
