using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Law;
using Takan.Platform.Words;

namespace Takan.Platform.Web;

/// <summary>What every page with a form does with a refusal: shows the form again, says why, answers 422.</summary>
public static class FormPages
{
    /// <param name="field">The form field concerned; empty for the whole form.</param>
    public static PageResult ShowAgain(this PageModel page, Refusal refusal, string field = "")
    {
        page.ModelState.AddModelError(field, refusal.Say());
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }
}
