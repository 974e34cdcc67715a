using Microsoft.AspNetCore.Mvc;
using Takan.Law;

namespace Takan.Casework.Intake;

/// <summary>A staff page whose act needs only a reason. Shown by <c>_Reason.cshtml</c>.</summary>
public abstract class ReasonPage(CaseHeads heads) : CaseActPage(heads)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What follows from the act, said before it is done.</summary>
    public abstract string Consequence { get; }

    public abstract string Button { get; }

    protected abstract string DoneWords { get; }

    protected abstract Task<Outcome<Case>> ActAsync(ReasonInput input, CancellationToken cancellationToken);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await ActAsync(new(Target(Id), Reason), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(DoneWords)
            : await RefuseAsync(refusal, cancellationToken);
}
