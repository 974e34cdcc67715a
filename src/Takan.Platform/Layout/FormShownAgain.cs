using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Takan.Platform.Layout;

/// <summary>
/// A form that is shown again because something is wrong answers 422, so that neither Turbo nor a program takes it for success.
/// A page that has already said another status keeps it.
/// </summary>
public sealed class FormShownAgain : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var response = context.HttpContext.Response;
        if (context.Result is PageResult { StatusCode: null } && HttpMethods.IsPost(context.HttpContext.Request.Method)
            && response.StatusCode == StatusCodes.Status200OK)
            response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
