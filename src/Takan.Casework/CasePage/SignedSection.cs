using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Declarations;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.CasePage;

/// <summary>A paper that is signed before the queue.</summary>
/// <param name="Note">When and how it was signed; or that it is missing.</param>
/// <param name="Files">Null for who may not open them.</param>
public sealed record SignedLine(string Title, bool IsSigned, string Note, IReadOnlyList<FileLine> Files);

/// <summary>On the case page from acceptance on: which papers the applicant has signed, and which are missing (DL-16, HC-80, HC-84).</summary>
internal sealed class SignedSection(TakanDb db, SignedPapers papers, IStringLocalizer words) : ICaseSections
{
    private const int First = 7;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        var standing = await db.DeclarationStandingAsync(new CaseHead(view.Case, view.Profile), cancellationToken);
        var declared = await db.DeclarationsAsync(view.Case.Id, cancellationToken);
        var scans = await papers.OfAsync(view.Case.Id, cancellationToken);
        if (view.Case.AcceptedAt is null || (!standing.IsAsked && declared.Count == 0 && scans.Count == 0)) return [];

        var opens = CaseworkPermissions.Of(CaseworkPermissions.Materials).Roles.Any(staff.Is);
        var letter = await db.LatestLetterAsync(view.Case.Id, cancellationToken);
        List<SignedLine> lines =
        [
            .. declared.Select(row => new SignedLine($"{view.Profile.Profile.AddressDeclaration?.Title}（{row.Number}）", true,
                $"{row.Address} · {row.Signer}（{row.Capacity}）· {How(row.Method)} · {row.SignedAt.Stamp()}",
                opens ? [new(words["打开"], Links.Case(view.Case.Id, $"declarations/{row.Id}"), "PDF"), .. Pages(view, scans, row.Scans)] : [])),
            .. Waits(view) ? Missing(view, standing) : [],
            .. letter is null ? [] : new[]
            {
                new SignedLine(view.Profile.Profile.ConsentLetter.Title, true, $"{How(letter.Method)} · {letter.SignedAt.Stamp()}",
                    [new(words["打开"], Links.Case(view.Case.Id, "consent-letter"), "PDF"), .. opens ? Pages(view, scans, letter.Scans) : []]),
            },
            .. letter is null && Waits(view) ? [new SignedLine(view.Profile.Profile.ConsentLetter.Title, false, words["还没有签"], [])] : Array.Empty<SignedLine>(),
        ];
        return lines.Count == 0 ? [] : [new(First, new("签署的文书", "Signed papers"), "/CasePage/_Signed.cshtml", lines)];
    }

    /// <summary>The case still goes towards the queue; a visit asks for neither paper.</summary>
    private static bool Waits(CaseView view) =>
        CaseProcess.Table.Knows(view.Case.State, CaseCommand.GiveConsents) || CaseProcess.Table.Knows(view.Case.State, CaseCommand.SignConsentLetter);

    private IEnumerable<SignedLine> Missing(CaseView view, DeclarationStanding standing) => standing.Missing > 0
        ? [new(view.Profile.Profile.AddressDeclaration?.Title ?? "", false, words["还差 {0} 份", standing.Missing], [])]
        : [];

    private IEnumerable<FileLine> Pages(CaseView view, IReadOnlyList<SignedPage> scans, List<Guid> mine) =>
        scans.Where(page => mine.Contains(page.File.Id)).Select(page => new FileLine(words["扫描件 {0}", page.Number], Links.Case(view.Case.Id, $"scans/{page.File.Id}"), null, "camera"));

    private string How(SignatureMethod method) => method switch
    {
        SignatureMethod.Drawn => words["手机上手写签名"],
        SignatureMethod.OneTimeCode => words["短信验证码签署"],
        _ => words["纸质签字盖章"],
    };
}
