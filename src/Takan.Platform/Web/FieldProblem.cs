using Microsoft.AspNetCore.Http;

namespace Takan.Platform.Web;

/// <summary>Wrong fields as RFC 9457 problem details: a stable code for the whole, and rule id and words for each field.</summary>
public static class FieldProblem
{
    /// <param name="similar">What stands already and has to be compared first.</param>
    public static IResult Of<T>(FieldErrors errors, IEnumerable<T> similar) => Of(errors, new KeyValuePair<string, object?>("similar", similar));

    public static IResult Of(FieldErrors errors, params KeyValuePair<string, object?>[] more) => TypedResults.Problem(
        title: FormRefusals.FieldsToCorrect.Words,
        detail: FormRefusals.FieldsToCorrect.English,
        statusCode: StatusCodes.Status422UnprocessableEntity,
        type: "urn:takan:refusal:" + FormRefusals.FieldsToCorrect.Rule,
        extensions: new Dictionary<string, object?>(more)
        {
            ["code"] = FormRefusals.FieldsToCorrect.Rule,
            ["errors"] = errors.All.ToDictionary(
                error => char.ToLowerInvariant(error.Key[0]) + error.Key[1..],
                error => new { code = error.Value.Rule, words = error.Value.Words, english = error.Value.English }),
        });
}

/// <summary>
/// State-changing calls carry JSON and nothing else: a form of a foreign site cannot send it, so the session cookie alone is safe here.
/// </summary>
public sealed class JsonOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || context.HttpContext.Request.HasJsonContentType()
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType));
}
