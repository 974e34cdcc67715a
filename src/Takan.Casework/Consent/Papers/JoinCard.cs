using Microsoft.AspNetCore.Http;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Printing;
using Takan.Platform.Web;

namespace Takan.Casework.Consent;

/// <summary>
/// What the applicant takes along: QR code, address and code, the label, how to come in (HC-61, HC-62).
/// Printed at each demand and never kept: it opens the case.
/// </summary>
public sealed record JoinCard(CaseHead Head, IssuedCaseLink Link, IReadOnlyDictionary<string, string> Values)
{
    private const string View = "/Consent/Papers/JoinCardPaper.cshtml";

    internal static async Task<IResult> PrintAsync(Guid caseId, HttpContext http, CaseHeads heads, ShowCaseLink show, PaperPrinter printer, CancellationToken cancellationToken)
    {
        var id = new CaseId(caseId);
        if (await show.RunAsync(id, cancellationToken) is not { } link) return RefusalPage.Problem(CaseLinkRefusals.Expired);
        var head = await heads.ReadAsync(id, cancellationToken);
        var card = new JoinCard(head, link, Placeholders.Of(head.Profile.Bureau, head.Profile.Numbers));
        var pdf = await printer.PrintAsync(View, card, null, cancellationToken);
        // Shown, not saved: the window prints it at once.
        http.Response.Headers.ContentDisposition = "inline; filename=join-card.pdf";
        return TypedResults.File(pdf, "application/pdf");
    }
}
