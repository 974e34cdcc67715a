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
    public static Refusal? Move(this RoomSituation room, Act act, SessionCommand command, SessionFacts facts, JsonObject? body = null, Audience audience = Audience.Applicant)
    {
        if (!SessionProcess.Decide(room.Session.State, command, room.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        room.Session.Apply(transition, act.Now);
        body ??= [];
        body["session"] = room.Session.Id.ToString();
        foreach (var fact in transition.Events) act.Record(LogStream.Of(room.Inspection.Id), EventKind.Of(fact), audience, (JsonObject)body.DeepClone());
        return null;
    }

    /// <summary>What is said to the phone is about an item of this inspection, or without one about the place as a whole.</summary>
    public static bool IsOfItem(this RoomSituation room, string item) => item.Length == 0 || room.Inspection.Scope.Contains(item);

    /// <summary>Facts of one item for what the inspection's table asks while the room runs.</summary>
    public static InspectionFacts FactsOf(this RoomSituation room, string item)
    {
        var known = room.Profile.Items.SingleOrDefault(standard => standard.Number == item);
        return new()
        {
            Item = known is null ? null : new(item, known.Kind, Verdict.Open),
            ItemIsInScope = room.Inspection.Scope.Contains(item),
            PictureArrives = room.Session.State.IsLive(),
        };
    }

    /// <summary>Why the session's table would refuse the command now; null when it would not.</summary>
    public static Refusal? Objection(this RoomSituation room, SessionCommand command, SessionFacts facts) =>
        SessionProcess.Table.Objections(room.Session.State, command, room.Numbers, facts).FirstOrDefault();

    /// <summary>Why the inspection's table would refuse the command now; null when it would not.</summary>
    public static Refusal? Objection(this RoomSituation room, InspectionCommand command, InspectionFacts facts) =>
        InspectionProcess.Table.Objections(room.Inspection.State, command, room.Numbers, facts).FirstOrDefault();

    public static Refusal? Move(this RoomSituation room, Act act, InspectionCommand command, InspectionFacts facts, JsonObject? body = null)
    {
        if (!InspectionProcess.Decide(room.Inspection.State, command, room.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        room.Inspection.Apply(transition, act.Now);
        foreach (var fact in transition.Events) act.Record(LogStream.Of(room.Inspection.Id), EventKind.Of(fact), Audience.Applicant, body ?? []);
        return null;
    }
}
