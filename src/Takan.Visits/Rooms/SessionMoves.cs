using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Moves a session by the table and writes the fact in the inspection's stream.</summary>
public static class SessionMoves
{
    public static Refusal? Move(this RoomSituation room, Act act, SessionCommand command, SessionFacts facts, JsonObject? body = null)
    {
        if (!SessionProcess.Decide(room.Session.State, command, room.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        room.Session.Apply(transition, act.Now);
        body ??= [];
        body["session"] = room.Session.Id.ToString();
        foreach (var fact in transition.Events) act.Record(LogStream.Of(room.Inspection.Id), EventKind.Of(fact), Audience.Applicant, (JsonObject)body.DeepClone());
        return null;
    }

    public static Refusal? Move(this RoomSituation room, Act act, InspectionCommand command, InspectionFacts facts, JsonObject? body = null)
    {
        if (!InspectionProcess.Decide(room.Inspection.State, command, room.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        room.Inspection.Apply(transition, act.Now);
        foreach (var fact in transition.Events) act.Record(LogStream.Of(room.Inspection.Id), EventKind.Of(fact), Audience.Applicant, body ?? []);
        return null;
    }
}
