using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

[StaffMay(CaseworkPermissions.View)]
public sealed class ListCasesPage(CaseList list, CaseChoices choices, CaseNames names, KeepViews views, CurrentActor current) : PageModel
{
    /// <summary>Only ever in the body of a form: people search by numbers of persons, and addresses stay in histories and logs.</summary>
    [BindProperty(Name = "find")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseAsked Asked { get; set; } = new();

    /// <summary>Everything, whatever view the list begins with.</summary>
    [BindProperty(Name = "all", SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(Name = "before", SupportsGet = true)]
    public DateTime? Before { get; set; }

    [BindProperty(Name = "number", SupportsGet = true)]
    public string? BeforeNumber { get; set; }

    public CaseListPage List { get; private set; } = null!;

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public CaseChoices Choices => choices;

    public CaseNames Names => names;

    public bool MayRegister => current.Staff.Is(Role.WindowClerk);

    public bool MayExport => CaseworkPermissions.Of(CaseworkPermissions.Export).Roles.Any(current.Staff.Is);

    public bool IsAsked => !string.IsNullOrEmpty(Find) || !Asked.IsEmpty;

    /// <summary>What is asked for is a saved view already.</summary>
    public bool IsSaved => Views.Any(view => view.Query == Asked.Query);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Views = await views.OfAsync(current.Staff, cancellationToken);
        if (Asked.IsEmpty && Before is null && !All && Views.FirstOrDefault(view => view.IsStart) is { } start) return Redirect(Links.Cases + start.Query);
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>A search: what is shown is the answer, not a form that is wrong. Filters alone have an address to keep and pass on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Find)) return Redirect(Asked.IsEmpty ? Links.AllCases : Links.Cases + Asked.Query);
        Views = await views.OfAsync(current.Staff, cancellationToken);
        await ReadAsync(cancellationToken);
        return new PageResult { StatusCode = StatusCodes.Status200OK };
    }

    public string Next => Links.Cases + QueryString.Create(After!);

    /// <summary>Where the next page begins, for an address and for a form alike.</summary>
    public IReadOnlyDictionary<string, string> After => new Dictionary<string, string>(Asked.Fields)
    {
        ["before"] = $"{List.Rows[^1].Since(Filter):O}",
        ["number"] = List.Rows[^1].Number,
    };

    private CaseFilter Filter => Asked.Filter(current.Staff, Find) with { Before = Before?.ToUniversalTime(), BeforeNumber = BeforeNumber };

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (Find?.Length > CaseList.FindLength) Find = Find[..CaseList.FindLength];
        await choices.LoadAsync(current.Staff, cancellationToken);
        List = await list.ReadAsync(current.Staff, Filter, cancellationToken);
        await names.LoadAsync(List.Rows, cancellationToken);
    }
}
