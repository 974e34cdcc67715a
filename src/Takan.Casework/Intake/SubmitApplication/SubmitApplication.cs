using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <param name="Files">Those chosen and not uploaded before.</param>
/// <param name="ServedBy">Where papers are served; null while the applicant has not chosen.</param>
public sealed record SubmitApplicationInput(CaseTarget Target, IReadOnlyList<MaterialFile> Files, ServiceWay? ServedBy);

/// <summary>The applicant sends what was filled in and uploaded: from now on the window sees it (LT-27). Good files stay even when something else is lacking.</summary>
public sealed class SubmitApplication(CaseActs acts, CaseMaterials materials, MaterialIntake intake, HandInMaterials handIn)
{
    /// <inheritdoc cref="HandInMaterials.HandleAsync"/>
    public async Task<IReadOnlyDictionary<string, Refusal>> HandleAsync(SubmitApplicationInput input, CancellationToken cancellationToken)
    {
        var (taken, wrong, objection) = await intake.TakeAsync(input.Target.CaseId, input.Files, cancellationToken);
        if (wrong.Count > 0) return wrong;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return HandInMaterials.Whole(refusal);
        await using var act = work;
        if (act.IsRepeat) return wrong;
        if (objection is not null) return HandInMaterials.Whole(objection);

        var facts = await FactsAsync(act.Case, taken, input.ServedBy, cancellationToken);
        if (await handIn.AddAsync(act, taken, cancellationToken) is { } full) return HandInMaterials.Whole(full);
        var lacking = act.Move(CaseCommand.Submit, facts, new JsonObject { ["served"] = input.ServedBy?.ToString() });
        if (lacking is null) act.Case.ServedBy = input.ServedBy;
        if (lacking is not null && taken.Count == 0) return HandInMaterials.Whole(lacking);
        var committed = await act.CommitAsync(cancellationToken);
        return (lacking ?? committed.Refusal) is { } no ? HandInMaterials.Whole(no) : wrong;
    }

    private async Task<CaseFacts> FactsAsync(Case row, IReadOnlyList<MaterialIntake.Taken> taken, ServiceWay? served, CancellationToken cancellationToken)
    {
        var keys = (await materials.OfAsync(row.Id, cancellationToken)).Select(one => one.Key).Concat(taken.Select(one => one.File.Key)).ToHashSet();
        return new()
        {
            IdentityShown = keys.Contains(ApplicationPapers.Identity),
            ActsForOneself = row.ContactCapacity == ContactCapacity.LegalRepresentative,
            AuthorisationShown = keys.Contains(ApplicationPapers.Authorisation),
            ServiceAddressChosen = served is not null,
        };
    }
}
