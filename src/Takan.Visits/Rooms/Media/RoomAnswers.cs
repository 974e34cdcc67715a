using Microsoft.AspNetCore.Http;
using Takan.Law;
using Takan.Media.Client;
using Takan.Platform.Web;

namespace Takan.Visits.Rooms.Media;

/// <summary>Refusals of the media path as problem details, with the status that a WHIP client expects.</summary>
static class RoomAnswers
{
    public static IResult Problem(Refusal refusal) => TypedResults.Problem(
        title: refusal.Words,
        detail: refusal.English,
        statusCode: StatusOf(refusal),
        type: "urn:takan:refusal:" + refusal.Rule,
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Rule });

    public static async Task<IResult> NoContent(Task<Outcome<bool>> act) =>
        (await act).IsAllowed(out _, out var refusal) ? Results.NoContent() : Problem(refusal);

    private static int StatusOf(Refusal refusal) =>
        MediaRefusals.ByRule(refusal.Rule) is not null ? MediaRefusals.StatusOf(refusal)
        : RoomMediaRefusals.StatusOf(refusal) ?? RefusalPage.StatusOf(refusal);
}
