using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Log;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Starts the live room: the media agent makes it with recording on first, then the tables of session and inspection decide.
/// A room that the law then refuses is closed again; nobody could send in between.
/// </summary>
public sealed class OpenRoom(Acts acts, RoomSituations rooms, MediaNodes nodes)
{
    public async Task<Refusal?> HandleAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await WouldRefuseAsync(id, cancellationToken) is { } early) return early;

        var (node, agent) = nodes.Next();
        var opened = await agent.OpenRoom(id.ToString(), new RoomSettings(), cancellationToken);
        if (!opened.IsAllowed(out _, out var noRoom)) return noRoom;

        await using var act = await acts.BeginAsync(cancellationToken);
        var room = (await rooms.FindAsync(id, cancellationToken))!;
        var refusal = Decide(act, room, node);
        if (refusal is null) await act.CommitAsync(cancellationToken);
        else await agent.CloseRoom(id.ToString(), "refused", cancellationToken);
        return refusal;
    }

    private static Refusal? Decide(Act act, RoomSituation room, string node)
    {
        var body = new JsonObject { ["node"] = node, ["inspectors"] = room.Present.Count };
        if (room.Move(act, SessionCommand.OpenRoom, room.Facts with { RecordingConfirmed = true }, body) is { } refusal) return refusal;
        if (room.Inspection.State == InspectionState.Scheduled && room.Move(act, InspectionCommand.Start, StartFacts(room)) is { } notYet) return notYet;
        room.Session.MediaNode = node;
        room.Session.OpenedAt = act.Now;
        return null;
    }

    /// <summary>Asks the tables before the agent is bothered.</summary>
    private async Task<Refusal?> WouldRefuseAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        return Objections(room).FirstOrDefault();
    }

    /// <summary>Why the room cannot be opened now; the console shows them beside its button.</summary>
    public static IReadOnlyList<Refusal> Objections(RoomSituation room)
    {
        var session = SessionProcess.Table.Objections(room.Session.State, SessionCommand.OpenRoom, room.Numbers, room.Facts with { RecordingConfirmed = true });
        var inspection = room.Inspection.State == InspectionState.Scheduled
            ? InspectionProcess.Table.Objections(room.Inspection.State, InspectionCommand.Start, room.Numbers, StartFacts(room))
            : [];
        return [.. session.Concat(inspection).DistinctBy(refusal => refusal.Words)];
    }

    private static InspectionFacts StartFacts(RoomSituation room) => new()
    {
        Team = room.Team,
        Present = room.Present,
        ResponsibleOfficer = room.Case.ResponsibleOfficer,
        DeviceChecked = room.LastCheck?.Passed ?? false,
        RecordingRuns = true,
    };
}
