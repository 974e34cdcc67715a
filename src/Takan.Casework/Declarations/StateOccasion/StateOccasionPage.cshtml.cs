using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Declarations;

/// <summary>Set-up registration, change of address, or neither; kind of entity; number of places.</summary>
[StaffMay(CaseworkPermissions.Accept, Of = "caseId")]
public sealed class StateOccasionPage(StateOccasion state, TakanDb db, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    public const string Neither = "Neither";

    [BindProperty]
    public string? Occasion { get; set; }

    [BindProperty]
    public EntityKind? Entity { get; set; }

    [BindProperty]
    public string? Places { get; set; }

    [BindProperty]
    public List<Guid> Void { get; set; } = [];

    [BindProperty]
    public string? Basis { get; set; }

    public IReadOnlyList<SignedDeclaration> Declared { get; private set; } = [];

    /// <summary>Why nothing can be stated in the present state; null when it can.</summary>
    public Refusal? Closed => Head.Profile.Profile.AddressDeclaration is null ? DeclarationRefusals.NoForm : Objection(CaseCommand.StateOccasion, new CaseFacts { Reason = "-" });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        (Occasion, Entity, Places) = (Head.Case.Occasion?.ToString() ?? Neither, Head.Declarations.Entity, Head.Case.Places.ToString(CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        RegistrationOccasion? occasion = Enum.TryParse<RegistrationOccasion>(Occasion, out var stated) && Enum.IsDefined(stated) ? stated : null;
        int? places = int.TryParse(Places, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if ((await state.HandleAsync(new(Target(Id), occasion, Entity, places, Void, Basis), cancellationToken)).IsAllowed(out var @case, out var refusal))
        {
            // Not accepted yet: this was asked on the way there.
            return CaseProcess.Table.Knows(@case.State, CaseCommand.Accept)
                ? Done(Links.Case(Id, "accept"), words["已记下。请接着核对材料、受理。"])
                : BackToCase(words["已记下。要签的文书按这个情形。"]);
        }

        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Declared = await db.DeclarationsAsync(Id, cancellationToken);
    }
}
