using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <param name="Notes">What the applicant says of each correction, in their order; empty where nothing.</param>
/// <param name="Files">By correction: <see cref="SupplementCase.KeyOf"/>.</param>
public sealed record SupplementCaseInput(CaseTarget Target, IReadOnlyList<string> Notes, IReadOnlyList<MaterialFile> Files);

/// <summary>The applicant completes on the phone what was returned for correction. Good files stay even when a correction is still unanswered.</summary>
public sealed class SupplementCase(CaseActs acts, CaseMaterials materials, MaterialIntake intake, HandInMaterials handIn)
{
    public static string KeyOf(int correction) => "c" + (correction + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What was handed in for an earlier return does not answer this one.</summary>
    public static string RoundOf(Case row) => "correction-" + (row.ReturnedAt?.Ticks ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="HandInMaterials.HandleAsync"/>
    public async Task<IReadOnlyDictionary<string, Refusal>> HandleAsync(SupplementCaseInput input, CancellationToken cancellationToken)
    {
        if (input.Notes.Any(note => note.Length > Case.ReasonLength)) return HandInMaterials.Whole(IntakeRefusals.TooLong(Case.ReasonLength));
        var (taken, wrong, objection) = await intake.TakeAsync(input.Target.CaseId, input.Files, cancellationToken);
        if (wrong.Count > 0) return wrong;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return HandInMaterials.Whole(refusal);
        await using var act = work;
        if (act.IsRepeat) return wrong;
        if (objection is not null) return HandInMaterials.Whole(objection);

        var corrections = act.Case.Corrections;
        var answered = await AnsweredAsync(act.Case, input, cancellationToken);
        if (await handIn.AddAsync(act, taken, cancellationToken) is { } full) return HandInMaterials.Whole(full);
        var body = new JsonObject { ["notes"] = new JsonArray([.. corrections.Zip(input.Notes).Where(pair => pair.Second.Length > 0).Select(pair => JsonValue.Create($"{pair.First}：{pair.Second}"))]) };
        var lacking = act.Move(CaseCommand.Resubmit, new CaseFacts { Corrections = corrections, AnsweredCorrections = answered }, body);
        if (lacking is not null && taken.Count == 0) return HandInMaterials.Whole(lacking);
        var committed = await act.CommitAsync(cancellationToken);
        return (lacking ?? committed.Refusal) is { } no ? HandInMaterials.Whole(no) : wrong;
    }

    private async Task<List<string>> AnsweredAsync(Case row, SupplementCaseInput input, CancellationToken cancellationToken)
    {
        var sent = (await materials.OfAsync(row.Id, cancellationToken)).Where(one => one.Purpose == RoundOf(row)).Select(one => one.Key)
            .Concat(input.Files.Select(file => file.Key)).ToHashSet();
        return [.. row.Corrections.Where((_, i) => sent.Contains(KeyOf(i)) || (i < input.Notes.Count && input.Notes[i].Length > 0))];
    }
}
