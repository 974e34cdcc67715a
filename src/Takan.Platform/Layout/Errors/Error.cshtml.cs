using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Platform.Layout;

/// <summary>What went wrong, in plain words, in the frame that the reader knows. Programs get problem details instead.</summary>
[AnyoneMay("An error must be readable by whoever meets it; it tells nothing about what is behind it")]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(IStringLocalizer words) : PageModel
{
    private string path = "/";

    public Refusal? Refusal => HttpContext.Items[RefusalPage.ItemKey] as Refusal;

    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public string? Reference { get; private set; }

    public bool IsPhone => HttpContext.IsOnPhone();

    public string Home => IsPhone ? "/my" : "/";

    public IActionResult OnGet() => Answer(StatusOfRoute());

    public IActionResult OnPost() => Answer(StatusOfRoute());

    /// <summary>Not a bound parameter: a form too large to read, which may be why we are here, keeps everything from being bound.</summary>
    private int StatusOfRoute() => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    private IActionResult Answer(int status)
    {
        path = HttpContext.PathAsked().Value ?? "/";
        if (Refusal is not null) status = RefusalPage.StatusOf(Refusal);
        (Heading, Sentence) = ErrorWords.For(status);
        if (status >= StatusCodes.Status500InternalServerError) Reference = Activity.Current?.TraceId.ToString()[..8] ?? HttpContext.TraceIdentifier;
        Response.StatusCode = status;
        return WantsPage() ? Page() : Problem(status);
    }

    private ObjectResult Problem(int status)
    {
        var problem = new ProblemDetails { Status = status, Title = words[Heading], Detail = words[Sentence] };
        problem.Extensions["code"] = string.Create(CultureInfo.InvariantCulture, $"TK-HTTP-{status}");
        return new(problem) { StatusCode = status, ContentTypes = { "application/problem+json" } };
    }

    private bool WantsPage() => !path.StartsWith("/api", StringComparison.Ordinal)
        && (Request.Headers.Accept.Count == 0 || Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            || Request.Headers.Accept.ToString().Contains("*/*", StringComparison.Ordinal));
}
