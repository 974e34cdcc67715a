using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <summary>The applicant uploads papers, as many times as it takes; the process table says while the case stands where.</summary>
public sealed class HandInMaterials(CaseActs acts, CaseMaterials materials, MaterialIntake intake)
{
    /// <returns>What is wrong, by the key of the file; by the empty key when it is the case.</returns>
    public async Task<IReadOnlyDictionary<string, Refusal>> HandleAsync(CaseTarget target, IReadOnlyList<MaterialFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0) return Whole(IntakeRefusals.FileMissing);
        var (taken, wrong, objection) = await intake.TakeAsync(target.CaseId, files, cancellationToken);
        if (wrong.Count > 0) return wrong;
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return Whole(refusal);
        await using var act = work;
        if (act.IsRepeat) return wrong;
        if (objection is not null) return Whole(objection);
        if (await AddAsync(act, taken, cancellationToken) is { } no) return Whole(no);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? wrong : Whole(late);
    }

    /// <summary>Inside an act that may go on.</summary>
    public async Task<Refusal?> AddAsync(CaseAct act, IReadOnlyList<MaterialIntake.Taken> taken, CancellationToken cancellationToken)
    {
        var kept = (await materials.OfAsync(act.Case.Id, cancellationToken)).Count;
        foreach (var one in taken)
        {
            if (act.Move(CaseCommand.HandIn, new CaseFacts { MaterialsKept = kept++ }, new JsonObject { ["paper"] = one.File.Name, ["paperEnglish"] = one.File.English }) is { } refusal) return refusal;
            await intake.KeepAsync(act, one, cancellationToken);
        }

        return null;
    }

    internal static Dictionary<string, Refusal> Whole(Refusal refusal) => new() { [""] = refusal };
}
