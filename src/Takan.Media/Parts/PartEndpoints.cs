using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Rooms;

namespace Takan.Media.Parts;

/// <summary>Closed parts over HTTP. What is still growing is not given out.</summary>
static class PartEndpoints
{
    public static void MapParts(this IEndpointRouteBuilder app)
    {
        var parts = app.MapGroup("/rooms/{room}/parts");
        parts.MapGet("/{file}", async (string room, string file, RoomBook book) =>
            (await Path(room, file, book)).IsAllowed(out var path, out var refusal)
                ? Results.File(path, "application/octet-stream", enableRangeProcessing: true)
                : Answers.Problem(refusal));
        parts.MapPut("/{file}/stored", (string room, string file, string? sha256, ConfirmStored confirm) =>
            Answers.NoContent(confirm.Confirm(room, file, sha256 ?? "")));
    }

    private static async Task<Outcome<string>> Path(string name, string file, RoomBook book)
    {
        if (book.Find(name) is not { } room)
            return MediaRefusals.NoSuchRoom;
        // Only names from the record reach the file system.
        var known = await room.Queue.Do(() => Task.FromResult(room.Record.Parts.Find(part => part.File == file && part.Sha256 is not null)));
        return known is not null && PartOnDisk.PathOf(System.IO.Path.GetFullPath(room.PartsFolder), known.File) is { } path
            ? path
            : MediaRefusals.NoSuchPart;
    }
}
