using Takan.Casework.Intake;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Eligibility;

/// <summary>Which way the case goes, why, what each other way would mean, and how to object: the routing card for its applicant (HC-02).</summary>
[ApplicantMay]
public sealed class MyRoadPage(CaseRoads roads, CaseHeads heads, CurrentActor current, TimeProvider clock) : MyPage(heads, current)
{
    private CaseFacts Signable => new() { FailedItems = Head.Case.FailedItems, EveryUndertakingRead = true, SignatureBound = true, CopyDigests = ["0", "0"] };

    private static readonly CaseFacts Consentable = new() { NoticeShown = true, RequiredConsentsGiven = true };

    public RoutingCard Card { get; private set; } = null!;

    /// <summary>Where the applicant takes this road now; null when there is nothing to choose.</summary>
    public string? Choose(Road road) => road switch
    {
        Road.Exempt or Road.Renewal when May(CaseCommand.SignCommitment, Signable) => Links.MyCommitment,
        Road.Remote when May(CaseCommand.GiveConsents, Consentable) => Links.MyConsent,
        Road.OnSite when May(CaseCommand.DeclineRemote, new()) => Links.MyOnSite,
        Road.Remote when May(CaseCommand.ChooseRemote, new()) => Links.MyOnSite,
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Card = await roads.CardAsync(Head.Case, Head.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    private bool May(CaseCommand command, CaseFacts facts) => CaseProcess.Table.Objections(Head.Case.State, command, Head.Profile.Numbers, facts).Count == 0;
}
