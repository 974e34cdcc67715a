using System.Text.Json.Nodes;
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
        RecordAsync(id, text, SessionCommand.Chat, new JsonObject { ["text"] = text, ["by"] = current.Actor is ApplicantActor ? "applicant" : current.Required.Pseudonym }, cancellationToken);

    /// <summary>The ONE thing that the phone shows in large letters now.</summary>
    public Task<Refusal?> AskToShowAsync(SessionId id, string item, string text, CancellationToken cancellationToken) =>
        RecordAsync(id, text, SessionCommand.AskToShow, new JsonObject { ["item"] = item, ["text"] = text }, cancellationToken, item);

    private async Task<Refusal?> RecordAsync(SessionId id, string text, SessionCommand command, JsonObject body, CancellationToken cancellationToken, string item = "")
    {
        if (text.Length > LongestText) return RoomRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (!room.IsOfItem(item)) return RoomRefusals.UnknownItem;
        if (room.Move(act, command, room.Facts, body) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
