using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Accept, Of = "caseId")]
public sealed class AcceptCasePage(AcceptCase accept, AlikeFinder finder, CaseMaterials materials, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>The clerk looked at each paper; the last tick says that the conditions of acceptance are met.</summary>
    [BindProperty]
    public bool MaterialsComplete { get; set; }

    [BindProperty]
    public bool Compared { get; set; }

    /// <summary>False: the address declaration is to be signed, and what it needs is stated first. Null: not answered.</summary>
    [BindProperty]
    public bool? NoOccasion { get; set; }

    /// <summary>The paper wants the address declaration of set-ups and changes, and nobody has said yet which this is (HC-80).</summary>
    public bool AsksOccasion => Head.Profile.Bureau.Declaration?.Demand == DeclarationDuty.OnRegistration && Head.Case.Occasion is null;

    /// <summary>Of a case that came by itself: nobody compared it yet.</summary>
    public IReadOnlyList<Alike> Alike { get; private set; } = [];

    public IReadOnlyList<Material> Sent { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (NoOccasion == false) return Done(Links.Case(Id, "occasion"), words["先登记由谁签住所承诺书、签几份。记下以后回到受理。"]);
        if ((await accept.HandleAsync(new(Target(Id), MaterialsComplete, Compared, NoOccasion == true), cancellationToken)).IsAllowed(out var @case, out var refusal))
        {
            return @case.IsOnThePhone
                ? BackToCase(words["{0} 已受理，已发短信告诉申请人。", @case.Number])
                : Done(Links.Case(Id, "link"), words["{0} 已受理。现在把链接给申请人。", @case.Number]);
        }

        await ReadAsync(cancellationToken);
        return Refuse(refusal, Missing(), Head.Case.Version);
    }

    /// <summary>What stands against it, each at its box: everything at once, where the act tells the first.</summary>
    private FieldErrors Missing()
    {
        var missing = new FieldErrors();
        if (Alike.Count > 0 && !Compared) missing.Add(nameof(Compared), IntakeRefusals.LooksTheSame);
        var facts = AcceptCase.FactsOf(Head, MaterialsComplete, NoOccasion == true);
        foreach (var refusal in CaseProcess.Table.Objections(Head.Case.State, CaseCommand.Accept, Head.Profile.Numbers, facts))
        {
            if (refusal.Rule == CaseGuards.MaterialsMeetConditions.Rule) missing.Add(nameof(MaterialsComplete), refusal);
            if (refusal.Rule == CaseGuards.OccasionAsked.Rule) missing.Add(nameof(NoOccasion), refusal);
        }

        return missing;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Sent = await materials.OfAsync(Id, cancellationToken);
        if (Head.Case.Channel != ChannelKind.Window) Alike = await finder.FindAsync(Head.Case, cancellationToken);
    }
}
