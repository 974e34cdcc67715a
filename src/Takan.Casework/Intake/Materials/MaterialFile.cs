using System.Text.Json.Nodes;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.EvidenceStore;

namespace Takan.Casework.Intake;

/// <summary>A file that an applicant sends, and which paper it is said to be.</summary>
/// <param name="Key">Of the paper: <c>identity</c>, <c>authorisation</c>, <c>p1</c>; or of what it corrects: <c>c1</c>.</param>
/// <param name="Purpose"><see cref="Application"/> or the round of corrections.</param>
/// <param name="English">Of the name, where the product itself gave it.</param>
public sealed record MaterialFile(string Key, string Name, string Purpose, Stream Content, string? English = null)
{
    public const long LargestMegabytes = 10;
    public const long Largest = LargestMegabytes * 1_000_000;
    public const string Application = "application";
}

/// <summary>Takes files into the evidence store: first the bytes, judged by themselves; then, inside the act, what they are.</summary>
public sealed class MaterialIntake(CaseHeads heads, CaseMaterials materials, PaperIntake papers, Vault vault)
{
    public sealed record Taken(MaterialFile File, TakenPaper Paper);

    /// <param name="Wrong">By the key of the file.</param>
    /// <param name="Objection">Why nothing was taken at all: not the time for it.</param>
    public sealed record Answer(IReadOnlyList<Taken> Taken, IReadOnlyDictionary<string, Refusal> Wrong, Refusal? Objection = null);

    /// <summary>Outside of any act. One file that is no good keeps all of them out, and where no file may come in none reaches the disk.</summary>
    public async Task<Answer> TakeAsync(CaseId caseId, IReadOnlyList<MaterialFile> files, CancellationToken cancellationToken)
    {
        var (taken, wrong) = (new List<Taken>(), new Dictionary<string, Refusal>());
        if (files.Count == 0) return new(taken, wrong);
        var (row, profile) = await heads.ReadAsync(caseId, cancellationToken);
        var facts = new CaseFacts { MaterialsKept = (await materials.OfAsync(caseId, cancellationToken)).Count + files.Count - 1 };
        if (CaseProcess.Table.Objections(row.State, CaseCommand.HandIn, profile.Numbers, facts).FirstOrDefault() is { } objection) return new(taken, wrong, objection);
        foreach (var file in files)
        {
            if ((await papers.TakeAsync(row.BureauId, row.Id, file.Content, cancellationToken)).IsAllowed(out var paper, out var refusal)) taken.Add(new(file, paper));
            else wrong[file.Key] = refusal;
        }

        return new(taken, wrong);
    }

    public Task KeepAsync(CaseAct act, Taken taken, CancellationToken cancellationToken)
    {
        var (file, digest) = (taken.File, taken.Paper.Digest);
        var facts = new JsonObject { ["purpose"] = file.Purpose, ["key"] = file.Key, ["paper"] = file.Name };
        var name = $"{file.Key}-{digest[..8]}{PaperKind.ExtensionOf(taken.Paper.MediaType)}";
        return vault.KeepAsync(act.Act, new(act.Case.Id, act.Case.BureauId, $"{file.Purpose}/{file.Key}/{digest[..16]}", EvidenceKind.Material, taken.Paper.MediaType, name, facts),
            taken.Paper.Blob, Takan.Evidence.Chain.Audience.Applicant, cancellationToken);
    }
}
