using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>A person ends one of their own publications or subscriptions. The owner is checked before anything is touched.</summary>
sealed class EndPath(RoomBook book, FeedEnding ending)
{
    public async Task<Outcome<bool>> End(string name, string person, string id, SenderWord word)
    {
        if (book.Find(name) is not { } room)
            return MediaRefusals.NoSuchRoom;
        return await room.Queue.Do(() => EndInTurn(room, person, id, word));
    }

    private async Task<Outcome<bool>> EndInTurn(Room room, string person, string id, SenderWord word)
    {
        if (room.Record.Subscriptions.Find(one => one.Id == id && one.Person == person) is { } subscription)
        {
            await ending.Drop(room, subscription);
            room.Save();
            return true;
        }

        if (room.Record.Publications.Find(one => one.Id == id && one.Person == person) is not { } publication)
            return MediaRefusals.NotYours;
        var left = word == SenderWord.Left;
        await ending.End(room, publication, left ? "left" : Gaps.CauseOf(word), left ? null : Gaps.CauseOf(word));
        return true;
    }
}
