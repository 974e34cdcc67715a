using Takan.Media.Janus;
using Takan.Media.Rooms;

namespace Takan.Media;

/// <summary>Good while the media server answers and every open room can be written down.</summary>
static class Health
{
    public static IResult Answer(JanusEngine engine, RoomBook book)
    {
        var trouble = new List<string>();
        if (engine.Session is null)
            trouble.Add("media server");
        if (book.Open.Any(room => room.Journal.IsBroken || room.IsUnsaved || room.Record.Parts.Exists(part => part.Failed)))
            trouble.Add("disk");
        return trouble.Count == 0 ? Results.Ok() : Results.Json(new { trouble }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
