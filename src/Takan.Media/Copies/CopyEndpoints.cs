using Takan.Media.Client;
using Takan.Media.Rooms;

namespace Takan.Media.Copies;

/// <summary>Copies over HTTP. Making them takes as long as it takes: the answer comes when they are there.</summary>
static class CopyEndpoints
{
    public static void MapCopies(this IEndpointRouteBuilder app)
    {
        var copies = app.MapGroup("/rooms/{room}/copies");
        copies.MapPut("", (string room, string? person, MakeCopies make, CancellationToken stop) => Answers.Json(make.Make(room, person ?? "", stop)));
        copies.MapGet("/{file}", (string room, string file, RoomBook book) =>
            book.Find(room) is { } found && Known(found, file) is { } path
                ? Results.File(path, "application/octet-stream", enableRangeProcessing: true)
                : Answers.Problem(MediaRefusals.NoSuchPart));
    }

    /// <summary>Only names that the folder really has reach the file system.</summary>
    private static string? Known(Room room, string file) =>
        Directory.Exists(MakeCopies.FolderOf(room))
            ? Directory.EnumerateFiles(MakeCopies.FolderOf(room)).FirstOrDefault(path => Path.GetFileName(path) == file)
            : null;
}
