using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Law;
using Takan.Platform.Words;

namespace Takan.Platform.Web;

/// <summary>A page with the form of one act: sent twice it acts once, a refusal shows the form again with everything typed.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Key of this showing of the form.</summary>
    [BindProperty]
    public Guid? Once { get; set; }

    /// <summary>Version that the person looks at.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Prepares a fresh form.</summary>
    protected void Fresh(int version)
    {
        Once ??= Guid.CreateVersion7();
        Version ??= version;
    }

    /// <summary>After a refusal: the person has now seen how things stand, so the next try counts against that.</summary>
    protected IActionResult Refuse(Refusal refusal, int version)
    {
        Say(refusal);
        return ShowAgain(version);
    }

    /// <summary>Everything that is missing, each at its place and all at once; a refusal that no place says stands above them.</summary>
    protected IActionResult Refuse(Refusal refusal, FieldErrors missing, int version)
    {
        if (!missing.All.Values.Contains(refusal)) Say(refusal);
        foreach (var (field, fault) in missing.All) ShownRefusal.ShowRule(HttpContext, field, fault.Rule);
        return ShowFields(missing, "", version);
    }

    protected IActionResult ShowFields(FieldErrors errors, string prefix, int version)
    {
        foreach (var (field, refusal) in errors.All) ModelState.AddModelError(prefix + field, refusal.Say());
        return ShowAgain(version);
    }

    protected RedirectResult Done(string address, string words)
    {
        TempData["Done"] = words;
        return Redirect(address);
    }

    private void Say(Refusal refusal)
    {
        Refusal = refusal;
        ShownRefusal.Show(HttpContext, refusal);
    }

    private PageResult ShowAgain(int version)
    {
        (Once, Version) = (Guid.CreateVersion7(), version);
        // The hidden fields must show the new values, not what was sent.
        ModelState.Remove(nameof(Once));
        ModelState.Remove(nameof(Version));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
