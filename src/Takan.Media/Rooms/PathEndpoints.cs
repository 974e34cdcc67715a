using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>Sending and seeing over HTTP. The body of an offer or an answer is plain SDP.</summary>
static class PathEndpoints
{
    public static void MapPaths(this IEndpointRouteBuilder app)
    {
        var person = app.MapGroup("/rooms/{room}/people/{person}");
        person.MapPost("/feeds/{source}", Publish);
        person.MapPost("/subscriptions/{feed}", (string room, string person, string feed, SubscribeToFeed subscribe) =>
            Answers.Json(subscribe.Subscribe(room, person, feed), 201));
        person.MapPut("/paths/{id}/answer", Answer);
        person.MapPost("/paths/{id}/keyframe", (string room, string person, string id, RequestKeyFrame request) =>
            Answers.NoContent(request.Request(room, person, id)));
        person.MapPut("/paths/{id}/tracks/{track}", (string room, string person, string id, string track, string? state, ReportTrack report) =>
            MediaWords.TryParse<Track>(track, out var which) && MediaWords.TryParse<TrackState>(state, out var now)
                ? Answers.NoContent(report.Report(room, person, id, which, now))
                : Task.FromResult(Answers.Problem(MediaRefusals.BadName)));
        person.MapDelete("/paths/{id}", (string room, string person, string id, string? word, EndPath end) =>
            MediaWords.TryParse<SenderWord>(word ?? "none", out var why)
                ? Answers.NoContent(end.End(room, person, id, why))
                : Task.FromResult(Answers.Problem(MediaRefusals.BadName)));
    }

    private static async Task<IResult> Publish(string room, string person, string source, string? word, HttpRequest request, PublishFeed publish)
    {
        if (!MediaWords.TryParse<FeedKind>(source, out var kind) || !MediaWords.TryParse<SenderWord>(word ?? "none", out var why))
            return Answers.Problem(MediaRefusals.BadName);
        return await Description(request) is { } offer
            ? await Answers.Json(publish.Publish(room, person, kind, offer, why), 201)
            : Answers.Problem(MediaRefusals.TooLong);
    }

    private static async Task<IResult> Answer(string room, string person, string id, HttpRequest request, AnswerOffer take) =>
        await Description(request) is { } answer
            ? await Answers.NoContent(take.Answer(room, person, id, answer))
            : Answers.Problem(MediaRefusals.TooLong);

    private static Task<string?> Description(HttpRequest request) =>
        BoundedText.Read(request.Body, BoundedText.LargestDescription, request.HttpContext.RequestAborted);
}
