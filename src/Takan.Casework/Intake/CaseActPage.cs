using Microsoft.AspNetCore.Mvc;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <summary>A staff page with one act on one case: <c>/cases/{caseId}/…</c>.</summary>
public abstract class CaseActPage(CaseHeads heads) : ActPage
{
    [FromRoute]
    public Guid CaseId { get; set; }

    public CaseHead Head { get; private set; } = null!;

    protected CaseId Id => new(CaseId);

    /// <summary>Why the command cannot be given now, whatever is typed; null when it can, given the facts.</summary>
    protected Refusal? Objection(CaseCommand command, CaseFacts facts) =>
        CaseProcess.Table.Objections(Head.Case.State, command, Head.Profile.Numbers, facts).FirstOrDefault();

    protected async Task ShowAsync(CancellationToken cancellationToken)
    {
        Head = await heads.ReadAsync(Id, cancellationToken);
        Fresh(Head.Case.Version);
    }

    protected async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    protected RedirectResult BackToCase(string words) => Done(Links.Case(Id), words);
}
