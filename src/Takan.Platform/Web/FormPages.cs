using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Law;
using Takan.Platform.Words;

namespace Takan.Platform.Web;

/// <summary>What every page with a form does with a refusal: shows the form again, says why, answers 422.</summary>
public static class FormPages
{
    /// <param name="field">The form field concerned; empty where the page itself says which of its fields answers for the rule.</param>
    public static PageResult ShowAgain(this PageModel page, Refusal refusal, string field = "")
    {
        if (field.Length > 0) page.ModelState.AddModelError(field, refusal.Say());
        else ShownRefusal.Show(page.HttpContext, refusal);
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }
}
