using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>The viewer's answer to the offer of <see cref="SubscribeToFeed"/>: pictures begin to flow.</summary>
sealed class AnswerOffer(RoomBook book, JanusEngine engine)
{
    public async Task<Outcome<bool>> Answer(string name, string person, string id, string answer)
    {
        if (!book.TryFindOpen(name, out var room, out var refusal))
            return refusal;
        if (!SessionDescription.Clean(answer, carriesMedia: false).IsAllowed(out var clean, out refusal))
            return refusal;
        return await room.Queue.Do(async () => await AnswerInTurn(room, person, id, clean));
    }

    private async Task<Outcome<bool>> AnswerInTurn(Room room, string person, string id, string answer)
    {
        var subscription = room.Record.Subscriptions.Find(one => one.Id == id && one.Person == person);
        if (subscription is null)
            return MediaRefusals.NotYours;
        if (engine.Session is not { } session)
            return MediaRefusals.NotReady;
        try
        {
            await session.Begin(subscription.Handle, answer);
            return true;
        }
        catch (JanusError error)
        {
            return error.Code == JanusError.Gone ? MediaRefusals.NotReady : MediaRefusals.BadDescription;
        }
    }
}
