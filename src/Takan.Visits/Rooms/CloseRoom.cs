using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>Ends the live room once the result was told on the spot (HC-18), or the inspection was adjourned or goes another way.</summary>
public sealed class CloseRoom(Acts acts, RoomSituations rooms, MediaNodes nodes)
{
    public async Task<Refusal?> HandleAsync(SessionId id, CancellationToken cancellationToken)
    {
        string node, mediaRoom;
        await using (var act = await acts.BeginAsync(cancellationToken))
        {
            if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
            if (room.Move(act, SessionCommand.CloseRoom, FactsFor(room)) is { } refusal) return refusal;
            room.Session.Close(act.Now);
            (node, mediaRoom) = (room.Session.MediaNode!, room.Session.MediaRoom!);
            await act.CommitAsync(cancellationToken);
        }

        // Closed in our books first: should the agent not answer now, the watch closes the room there until it is done.
        if (nodes.Find(node) is { } agent) await agent.CloseRoom(mediaRoom, "ended", cancellationToken);
        return null;
    }

    public static IReadOnlyList<Refusal> Objections(RoomSituation room) =>
        SessionProcess.Table.Objections(room.Session.State, SessionCommand.CloseRoom, room.Numbers, FactsFor(room));

    private static SessionFacts FactsFor(RoomSituation room) => room.Facts with
    {
        ResultTold = room.Inspection.State.ResultIsTold(),
        EndedWithoutResult = room.Inspection.State.EndsWithoutResult(),
    };
}
