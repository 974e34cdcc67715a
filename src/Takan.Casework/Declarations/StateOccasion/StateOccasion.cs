using System.Text.Json.Nodes;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Declarations;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;

namespace Takan.Casework.Declarations;

/// <param name="Occasion">Null: neither a set-up registration nor a change of address.</param>
/// <param name="Void">Declarations with a mistake, to be signed anew.</param>
/// <param name="Basis">From what it was seen; or why something is voided.</param>
public sealed record StateOccasionInput(CaseTarget Target, RegistrationOccasion? Occasion, EntityKind? Entity, int? Places, IReadOnlyCollection<Guid> Void, string? Basis);

/// <summary>
/// The window says whether the case is a set-up registration or a change of address, what kind of entity applies, and how many places it has:
/// who signs, with which seal, and how many forms follow from it (HC-80 … HC-84). What was signed under another occasion or kind no longer counts.
/// </summary>
public sealed class StateOccasion(TakanDb db, CaseActs acts)
{
    public async Task<Outcome<Case>> HandleAsync(StateOccasionInput input, CancellationToken cancellationToken)
    {
        var basis = (input.Basis ?? "").Trim();
        if (basis.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (input.Places is not (>= 1 and <= DeclarationTerms.MostPlaces)) return DeclarationRefusals.PlacesOutOfRange;
        if (input.Entity is not { } entity) return DeclarationRefusals.EntityMissing;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;
        if (act.Profile.Profile.AddressDeclaration is not { } form) return DeclarationRefusals.NoForm;

        var voided = (await db.DeclarationsAsync(act.Case.Id, cancellationToken))
            .FindAll(row => row.Occasion != input.Occasion || row.Entity != entity || input.Void.Contains(row.Id));
        var body = new JsonObject
        {
            ["occasion"] = input.Occasion is { } occasion ? ProfileTerms.Occasions[occasion] : null,
            ["entity"] = ProfileTerms.EntityKinds[entity],
            ["places"] = input.Places,
            ["voided"] = new JsonArray([.. voided.Select(row => JsonValue.Create($"{form.Title}（{row.Number}）"))]),
            ["basis"] = basis,
        };
        if (act.Move(CaseCommand.StateOccasion, new CaseFacts { Reason = basis }, body) is { } no) return no;
        (act.Case.Occasion, act.Case.EntityKind, act.Case.Places) = (input.Occasion, entity, input.Places.Value);
        foreach (var row in voided) row.VoidedAt = act.Act.Now;
        return await act.CommitAsync(cancellationToken);
    }
}
