using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media;

/// <summary>Turns outcomes into HTTP.</summary>
static class Answers
{
    public static IResult Problem(Refusal refusal) => Results.Problem(
        refusal.English, statusCode: MediaRefusals.StatusOf(refusal), title: refusal.Words,
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Rule });

    public static async Task<IResult> NoContent(Task<Outcome<bool>> act) =>
        (await act).IsAllowed(out _, out var refusal) ? Results.NoContent() : Problem(refusal);

    public static async Task<IResult> Json<T>(Task<Outcome<T>> act, int status = 200) =>
        (await act).IsAllowed(out var value, out var refusal) ? Results.Json(value, MediaJson.Options, statusCode: status) : Problem(refusal);
}
