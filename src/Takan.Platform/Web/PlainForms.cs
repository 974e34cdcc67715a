using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Takan.Law.Identifiers;
using Takan.Platform.Words;

namespace Takan.Platform.Web;

/// <summary>A form that holds signs nobody sees is not acted on: the page is shown again with what was typed, and says it at the field.</summary>
internal sealed class PlainForms : IAsyncPageFilter
{
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var request = context.HttpContext.Request;
        // The page of an error is drawn in the place of the one that was asked; a form that could not be read is not read again for it.
        if (!request.HasFormContentType || context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) return;
        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        var hidden = form.Where(field => field.Value.Any(text => !PlainText.Is(text))).ToList();
        if (hidden.Count == 0) return;
        foreach (var field in hidden)
            context.ModelState.AddModelError(PlainText.Is(field.Key) ? field.Key : "", FormRefusals.NotPlain.Say());
        context.HandlerMethod = context.ActionDescriptor.HandlerMethods.FirstOrDefault(IsPlainGet);
        context.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HttpContext.Request.Query.All(one => one.Value.All(text => PlainText.Is(text)))) return next();
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        return Task.CompletedTask;
    }

    private static bool IsPlainGet(HandlerMethodDescriptor handler) => HttpMethods.IsGet(handler.HttpMethod) && handler.Name is null;
}
