using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Visits.Rooms;

namespace Takan.Visits.Conclusion;

[StaffMay(VisitPermissions.Conclude, Of = "caseId")]
public sealed class ConcludeCasePage(ConcludeCase conclude, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>What still stands against it; the button says so.</summary>
    public Refusal? WhyNot { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await conclude.HandleAsync(Target(Id), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已办结。"])
            : await ShowAgainAsync(refusal, cancellationToken);

    private async Task<IActionResult> ShowAgainAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        WhyNot = Objection(CaseCommand.Conclude, await conclude.FactsAsync(Head.Case, Head.Profile, cancellationToken));
    }
}
