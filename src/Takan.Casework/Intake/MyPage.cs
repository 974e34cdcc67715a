using Microsoft.AspNetCore.Mvc;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

/// <summary>A page of the applicant's phone: the case comes from the device session, never from the address.</summary>
public abstract class MyPage(CaseHeads heads, CurrentActor current) : ActPage
{
    public CaseHead Head { get; protected set; } = null!;

    protected ApplicantActor Me => current.Applicant;

    protected CaseTarget MyTarget => Target(current.Applicant.CaseId);

    protected Task<CaseHead> ReadHeadAsync(CancellationToken cancellationToken) => heads.ReadAsync(current.Applicant.CaseId, cancellationToken);

    protected async Task ShowAsync(CancellationToken cancellationToken)
    {
        Head = await ReadHeadAsync(cancellationToken);
        Fresh(Head.Case.Version);
    }

    protected async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }
}
