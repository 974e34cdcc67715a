using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Takan.Platform.Web;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Asks every form of an applicant's page for its case. Here and not in the gate, because only here the limits of the form's size hold.</summary>
internal sealed class FormOfThisCase(CurrentActor current) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<ApplicantMayAttribute>() is null || CaseOfPage.JudgeForm(http.Request, current.Applicant) is not { } refusal)
        {
            await next();
            return;
        }

        await RefusalPage.AnswerAsync(http, refusal);
        context.Result = new EmptyResult();
    }
}
