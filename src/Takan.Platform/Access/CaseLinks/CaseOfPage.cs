using Microsoft.AspNetCore.Http;
using Takan.Law;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>
/// A browser has one device session and may still show pages of two cases. So whatever a page sends says of which case the page is,
/// a form in a field and a script in a header, and it acts only where that is the case of the session.
/// </summary>
public static class CaseOfPage
{
    public const string Field = "MyCase";

    public const string Header = "X-Case";

    /// <summary>Null when the request may go on. What only reads may leave the case out, but not name another.</summary>
    public static Refusal? JudgeScript(HttpRequest request, ApplicantActor applicant)
    {
        var named = request.Headers[Header].ToString();
        return named.Length == 0 && OnlyReads(request) ? null : Judge(named, applicant);
    }

    /// <summary>Null when the form may go on.</summary>
    public static Refusal? JudgeForm(HttpRequest request, ApplicantActor applicant) =>
        OnlyReads(request) ? null : Judge(request.HasFormContentType ? request.Form[Field].ToString() : "", applicant);

    private static Refusal? Judge(string named, ApplicantActor applicant) =>
        named == applicant.CaseId.ToString() ? null : CaseLinkRefusals.PageOfAnotherCase;

    private static bool OnlyReads(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
