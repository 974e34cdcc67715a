using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>Ends everything that a person holds in a room.</summary>
sealed class RemovePerson(RoomBook book, FeedEnding ending)
{
    /// <param name="departure">Removed: may not come back until let in again. Left: went by themselves. Vanished: the page is
    /// gone, so what still sends is left to its own watch.</param>
    public async Task<Outcome<bool>> Remove(string name, string person, Departure departure)
    {
        if (!book.TryFindOpen(name, out var room, out var refusal))
            return refusal;
        return await room.Queue.Do(() => RemoveInTurn(room, person, departure));
    }

    /// <summary>A removed person may come back.</summary>
    public async Task<Outcome<bool>> LetInAgain(string name, string person)
    {
        if (!book.TryFindOpen(name, out var room, out var refusal))
            return refusal;
        return await room.Queue.Do(() =>
        {
            room.Record.Removed.Remove(person);
            room.Save();
            return Task.FromResult<Outcome<bool>>(true);
        });
    }

    private async Task<Outcome<bool>> RemoveInTurn(Room room, string person, Departure departure)
    {
        if (departure == Departure.Removed && !room.Record.Removed.Contains(person))
            room.Record.Removed.Add(person);
        foreach (var subscription in room.Record.Subscriptions.Where(one => one.Person == person).ToList())
            await ending.Drop(room, subscription);
        if (departure != Departure.Vanished)
        {
            foreach (var publication in room.Record.Publications.Where(one => one.Person == person).ToList())
                await ending.End(room, publication, departure == Departure.Removed ? "removed" : "left", cause: null);
            Gaps.EndAll(room, gap => gap.Person == person);
        }

        if (!room.Record.Publications.Exists(one => one.Person == person) && room.Record.Present.Remove(person))
            room.Tell(new Left(person, departure.ToString().ToLowerInvariant()));
        room.Save();
        return true;
    }
}
