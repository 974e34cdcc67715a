using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Layout;

namespace Takan.Casework.CasePage;

/// <summary>Papers that the applicant may read; the capabilities of the visit add theirs.</summary>
public interface IMyPapers
{
    Task<IReadOnlyList<FileLine>> PapersAsync(CaseId caseId, CancellationToken cancellationToken);
}

/// <summary>The applicant's papers: the own copy of the consent letter, the notice of acceptance, later the record and its pictures.</summary>
[ApplicantMay]
public sealed class MyPapersPage(CaseHeads heads, CurrentActor current, IEnumerable<IMyPapers> sources) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<FileLine> Papers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Head = await heads.ReadAsync(current.Applicant.CaseId, cancellationToken);
        var papers = new List<FileLine>();
        foreach (var source in sources) papers.AddRange(await source.PapersAsync(Head.Case.Id, cancellationToken));
        Papers = papers;
    }
}
