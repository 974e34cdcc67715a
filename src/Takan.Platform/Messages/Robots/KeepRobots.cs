using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Log;
using Takan.Platform.Organisation;
using Takan.Platform.Web;

namespace Takan.Platform.Messages;

/// <summary>A robot as typed.</summary>
public sealed record RobotForm
{
    public RobotKind Kind { get; set; }

    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Secret { get; set; }

    public Guid? UnitId { get; set; }

    public List<int> Hours { get; set; } = [];
}

/// <summary>The system administrator adds a group's robot and takes it away. What was typed as address and secret is read by nobody again.</summary>
public sealed class KeepRobots(TakanDb db, Acts acts, CurrentActor current, KeyRing keys, RobotOptions options)
{
    /// <summary>Outside of the usual quiet hours.</summary>
    public static IReadOnlyList<int> HoursOffered { get; } = [.. Enumerable.Range(8, 13)];

    public async Task<Outcome<GroupRobot>> AddAsync(RobotForm form, FieldErrors errors, CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        var name = errors.Text(nameof(form.Name), form.Name, GroupRobot.NameLength, RobotRefusals.NameMissing);
        var read = RobotAddress.Read(form.Kind, form.Address, form.Secret, options);
        var address = errors.Take(read.Refusal == RobotRefusals.SecretMissing ? nameof(form.Secret) : nameof(form.Address), read);
        var hours = form.Hours.Intersect(HoursOffered).Order().ToList();
        if (hours.Count == 0) errors.Add(nameof(form.Hours), RobotRefusals.HoursMissing);
        if (form.UnitId is { } unit && !await db.Set<Unit>().AnyAsync(row => row.Id == unit && row.BureauId == bureauId, cancellationToken)) errors.Add(nameof(form.UnitId), RobotRefusals.UnitUnknown);
        if (errors.Any || address is null) return errors.All.First().Value;

        await using var act = await acts.BeginAsync(cancellationToken);
        var robot = new GroupRobot { Id = Guid.CreateVersion7(), BureauId = bureauId, UnitId = form.UnitId, Kind = form.Kind, Name = name, Hours = hours, AddedBy = current.Staff.Id, AddedAt = act.Now };
        robot.Keep(keys, address);
        db.Add(robot);
        Log(act, robot, "robot-added");
        await act.CommitAsync(cancellationToken);
        return robot;
    }

    public async Task<Outcome<GroupRobot>> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var robot = await db.Set<GroupRobot>().SingleOrDefaultAsync(row => row.Id == id && row.BureauId == current.Staff.BureauId, cancellationToken);
        if (robot is null) return AccessDecision.NotYours;
        if (robot.RemovedAt is not null) return RobotRefusals.Gone;
        robot.Remove(act.Now);
        Log(act, robot, "robot-removed");
        await act.CommitAsync(cancellationToken);
        return robot;
    }

    private static void Log(Act act, GroupRobot robot, string kind) =>
        act.Record(LogStream.OfUnit(robot.BureauId), kind, Audience.Supervision, new JsonObject { ["robot"] = robot.Name, ["platform"] = robot.Kind.ToString() });
}
