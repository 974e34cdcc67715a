using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Platform.EvidenceStore;

namespace Takan.Casework.Consent;

/// <summary>The photos or the scan of a paper that was signed and sealed by hand: first the bytes, then, inside the act, what they are.</summary>
public sealed class PaperScans(PaperIntake papers, Vault vault)
{
    public const int MostPages = 6;
    public const string Purpose = "signed-paper";

    /// <summary>Outside of any act. One page that is no good keeps all of them out.</summary>
    public async Task<Outcome<IReadOnlyList<TakenPaper>>> TakeAsync(Case @case, IReadOnlyList<Stream> pages, CancellationToken cancellationToken)
    {
        if (pages.Count == 0) return ConsentRefusals.ScanMissing;
        if (pages.Count > MostPages) return ConsentRefusals.TooManyPages;
        var taken = new List<TakenPaper>();
        foreach (var page in pages)
        {
            if (!(await papers.TakeAsync(@case.BureauId, @case.Id, page, cancellationToken)).IsAllowed(out var paper, out var refusal)) return refusal;
            taken.Add(paper);
        }

        return taken;
    }

    /// <param name="signed">Id of the letter or declaration that they show.</param>
    /// <param name="title">What people call it.</param>
    public async Task<List<Guid>> KeepAsync(CaseAct act, Guid signed, string title, IReadOnlyList<TakenPaper> pages, CancellationToken cancellationToken)
    {
        var kept = new List<Guid>();
        foreach (var (page, number) in pages.Select((page, i) => (page, i + 1)))
        {
            var name = $"signed-paper-{page.Digest[..8]}-{number}{PaperKind.ExtensionOf(page.MediaType)}";
            var facts = new JsonObject { ["purpose"] = Purpose, ["title"] = title, ["page"] = number };
            kept.Add((await vault.KeepAsync(act.Act, new(act.Case.Id, act.Case.BureauId, $"{Purpose}/{signed:D}/{number}", EvidenceKind.Material, page.MediaType, name, facts),
                page.Blob, Audience.Applicant, cancellationToken)).Id);
        }

        return kept;
    }
}
