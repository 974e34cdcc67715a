using Takan.Casework.Intake;
using Takan.Law;

namespace Takan.Casework.Consent;

/// <param name="Pages">The signed or sealed letter: photos, or a scan.</param>
public sealed record SignLetterOnPaperInput(CaseTarget Target, string? Read, IReadOnlyCollection<string> Ticked, IReadOnlyList<Stream> Pages);

/// <summary>The letter was signed or sealed on paper (C-12): handed in by the applicant's phone, or recorded at the window. In another phase no file reaches the disk.</summary>
public sealed class SignLetterOnPaper(SignLetter sign, PaperScans scans, CaseHeads heads)
{
    public async Task<Outcome<SignedLetter>> HandleAsync(SignLetterOnPaperInput input, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(input.Target.CaseId, cancellationToken);
        IReadOnlyList<TakenPaper>? pages = [];
        // Out of its time the act itself says so, or that the form was sent twice.
        if (LetterPhase.Closed(head) is null && !(await scans.TakeAsync(head.Case, input.Pages, cancellationToken)).IsAllowed(out pages, out var refusal)) return refusal;
        return await sign.HandleAsync(new(input.Target, input.Read, input.Ticked, Signature: null) { Scans = pages }, cancellationToken);
    }
}
