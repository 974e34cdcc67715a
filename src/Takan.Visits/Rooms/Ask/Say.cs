using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Words between console and phone: a chat line, what to show next, the item being looked at. All of it stands in the log.</summary>
public sealed class Say(Acts acts, RoomSituations rooms, CurrentActor current)
{
    public const int LongestText = 300;

    /// <summary>A chat line of either side.</summary>
    public Task<Refusal?> ChatAsync(SessionId id, string text, CancellationToken cancellationToken) =>
        RecordAsync(id, text, "said", new JsonObject { ["text"] = text, ["by"] = current.Actor is ApplicantActor ? "applicant" : current.Required.Pseudonym }, cancellationToken);

    /// <summary>The ONE thing that the phone shows in large letters now.</summary>
    public Task<Refusal?> AskToShowAsync(SessionId id, string item, string text, CancellationToken cancellationToken) =>
        RecordAsync(id, text, "asked-to-show", new JsonObject { ["item"] = item, ["text"] = text }, cancellationToken);

    /// <summary>Draws a site challenge; the phone shows it to be read aloud.</summary>
    public Task<Refusal?> DrawChallengeAsync(SessionId id, string item, CancellationToken cancellationToken) =>
        RecordAsync(id, item, "challenge-drawn", new JsonObject { ["item"] = item, ["text"] = Challenge.Draw() }, cancellationToken);

    /// <summary>The inspector heard the challenge read, rightly or not.</summary>
    public Task<Refusal?> JudgeChallengeAsync(SessionId id, ChallengeInput input, CancellationToken cancellationToken) =>
        RecordAsync(id, input.Text, "challenge-answered", new JsonObject { ["text"] = input.Text, ["right"] = input.Right }, cancellationToken);

    private async Task<Refusal?> RecordAsync(SessionId id, string text, string kind, JsonObject body, CancellationToken cancellationToken)
    {
        if (text.Length > LongestText) return RoomRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (room.Session.State is not (SessionState.Waiting or SessionState.Open or SessionState.Live or SessionState.Interrupted)) return RoomRefusals.NotLive;
        act.Record(LogStream.Of(room.Inspection.Id), kind, Audience.Applicant, body);
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
