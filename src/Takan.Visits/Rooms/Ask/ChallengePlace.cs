using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Draws a site challenge, which the phone shows to be read aloud, and writes down once how it was read.</summary>
public sealed class ChallengePlace(TakanDb db, Acts acts, RoomSituations rooms)
{
    public async Task<Outcome<Guid>> DrawAsync(SessionId id, string item, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (!room.IsOfItem(item)) return RoomRefusals.UnknownItem;

        var drawn = new Challenge { Id = Guid.CreateVersion7(), SessionId = id, Text = ChallengeWords.Draw(), DrawnAt = act.Now };
        var body = new JsonObject { ["challenge"] = drawn.Id.ToString("D"), ["item"] = item, ["text"] = drawn.Text };
        if (room.Move(act, SessionCommand.DrawChallenge, room.Facts, body) is { } refusal) return refusal;
        db.Add(drawn);
        await act.CommitAsync(cancellationToken);
        return drawn.Id;
    }

    public async Task<Refusal?> JudgeAsync(SessionId id, ChallengeInput input, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var drawn = await db.Set<Challenge>().SingleOrDefaultAsync(row => row.Id == input.Challenge && row.SessionId == id, cancellationToken);

        var body = new JsonObject { ["challenge"] = input.Challenge.ToString("D"), ["text"] = drawn?.Text, ["right"] = input.Right };
        var facts = room.Facts with { ChallengeWaits = drawn is { Right: null } };
        if (room.Move(act, SessionCommand.JudgeChallenge, facts, body) is { } refusal) return refusal;
        drawn!.Right = input.Right;
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
