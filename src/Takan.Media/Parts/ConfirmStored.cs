using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Rooms;

namespace Takan.Media.Parts;

/// <summary>The web side has the part in the evidence store under this digest.</summary>
sealed class ConfirmStored(RoomBook book)
{
    public async Task<Outcome<bool>> Confirm(string name, string file, string sha256)
    {
        if (book.Find(name) is not { } room)
            return MediaRefusals.NoSuchRoom;
        return await room.Queue.Do(() => Task.FromResult(ConfirmInTurn(room, file, sha256)));
    }

    private static Outcome<bool> ConfirmInTurn(Room room, string file, string sha256)
    {
        if (room.Record.Parts.Find(one => one.File == file) is not { Sha256: not null } part)
            return MediaRefusals.NoSuchPart;
        if (!string.Equals(part.Sha256, sha256, StringComparison.OrdinalIgnoreCase))
            return MediaRefusals.DigestDiffers;
        if (part.Stored)
            return true;
        part.Stored = true;
        room.Tell(new PartStored(file, part.Sha256));
        room.Save();
        return true;
    }
}
