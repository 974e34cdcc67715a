using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Accept, Of = "caseId")]
public sealed class AcceptCasePage(AcceptCase accept, AlikeFinder finder, CaseMaterials materials, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>The clerk looked at each paper; the last tick says that the conditions of acceptance are met.</summary>
    [BindProperty]
    public bool MaterialsComplete { get; set; }

    [BindProperty]
    public bool Compared { get; set; }

    [BindProperty]
    public bool NoOccasion { get; set; }

    /// <summary>The paper wants the address declaration of set-ups and changes, and nobody has said yet which this is (HC-80).</summary>
    public bool AsksOccasion => Head.Profile.Bureau.Declaration?.Demand == DeclarationDuty.OnRegistration && Head.Case.Occasion is null;

    /// <summary>Of a case that came by itself: nobody compared it yet.</summary>
    public IReadOnlyList<Alike> Alike { get; private set; } = [];

    public IReadOnlyList<Material> Sent { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await accept.HandleAsync(new(Target(Id), MaterialsComplete, Compared, NoOccasion), cancellationToken)).IsAllowed(out var @case, out var refusal))
        {
            return @case.IsOnThePhone
                ? BackToCase(words["{0} 已受理，已发短信告诉申请人。", @case.Number])
                : Done(Links.Case(Id, "link"), words["{0} 已受理。现在把链接给申请人。", @case.Number]);
        }

        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Sent = await materials.OfAsync(Id, cancellationToken);
        if (Head.Case.Channel != ChannelKind.Window) Alike = await finder.FindAsync(Head.Case, cancellationToken);
    }
}
