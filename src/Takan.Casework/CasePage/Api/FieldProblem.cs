using Microsoft.AspNetCore.Http;
using Takan.Casework.Intake;

namespace Takan.Casework.CasePage;

/// <summary>Wrong fields as RFC 9457 problem details: a stable code for the whole, and rule id and words for each field.</summary>
internal static class FieldProblem
{
    public static IResult Of(FieldErrors errors) => TypedResults.Problem(
        title: IntakeRefusals.FieldsToCorrect.Words,
        detail: IntakeRefusals.FieldsToCorrect.English,
        statusCode: StatusCodes.Status422UnprocessableEntity,
        type: "urn:takan:refusal:" + IntakeRefusals.FieldsToCorrect.Rule,
        extensions: new Dictionary<string, object?>
        {
            ["code"] = IntakeRefusals.FieldsToCorrect.Rule,
            ["errors"] = errors.All.ToDictionary(
                error => char.ToLowerInvariant(error.Key[0]) + error.Key[1..],
                error => new { code = error.Value.Rule, words = error.Value.Words, english = error.Value.English }),
        });
}

/// <summary>
/// State-changing calls carry JSON and nothing else: a form of a foreign site cannot send it, so the session cookie alone is safe here.
/// </summary>
internal sealed class JsonOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || context.HttpContext.Request.HasJsonContentType()
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType));
}
