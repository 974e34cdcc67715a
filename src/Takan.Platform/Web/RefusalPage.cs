using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Takan.Law;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Clients;
using Takan.Platform.Access.Devices;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Access.ProvenPhones;

namespace Takan.Platform.Web;

/// <summary>
/// Answers a refusal at the edge, once for all: browsers get a page (or the way to sign in), API clients RFC 9457 problem details
/// whose <c>code</c> is the rule id.
/// </summary>
public static class RefusalPage
{
    public const string ItemKey = "takan.refusal";

    public static int StatusOf(Refusal refusal) => refusal.Rule switch
    {
        var rule when rule == AccessDecision.SignIn.Rule || rule == CaseLinkRefusals.OpenTheLink.Rule || rule == PhoneProofRefusals.ProveFirst.Rule || rule == ApiClientRefusals.KeyUnknown.Rule || rule == DeviceRefusals.PairFirst.Rule || rule == InvitationRefusals.OpenTheInvitation.Rule => StatusCodes.Status401Unauthorized,
        var rule when rule == Watching.DoesNotSteer.Rule => StatusCodes.Status403Forbidden,
        var rule when rule == AccessDecision.NotYours.Rule => StatusCodes.Status404NotFound,
        var rule when rule == SameOrigin.FromElsewhere.Rule || rule.StartsWith("TK-ACC-", StringComparison.Ordinal) => StatusCodes.Status403Forbidden,
        "TK-STORE-01" or "TK-WEB-3" => StatusCodes.Status413PayloadTooLarge,
        "TK-STORE-02" => StatusCodes.Status507InsufficientStorage,
        "TK-STORE-03" or "TK-STORE-04" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    public static Task AnswerAsync(HttpContext http, Refusal refusal)
    {
        if (!WantsPage(http)) return Problem(refusal).ExecuteAsync(http);
        if (refusal.Rule == AccessDecision.SignIn.Rule)
        {
            var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/";
            http.Response.Redirect("/sign-in?back=" + Uri.EscapeDataString(back));
            return Task.CompletedTask;
        }

        if (refusal.Rule == CaseLinkRefusals.OpenTheLink.Rule)
        {
            http.Response.Redirect("/s");
            return Task.CompletedTask;
        }

        if (refusal.Rule == PhoneProofRefusals.ProveFirst.Rule)
        {
            http.Response.Redirect("/apply");
            return Task.CompletedTask;
        }

        if (refusal.Rule == DeviceRefusals.PairFirst.Rule)
        {
            http.Response.Redirect("/hall/pair");
            return Task.CompletedTask;
        }

        http.Items[ItemKey] = refusal;
        http.Response.StatusCode = StatusOf(refusal);
        return Task.CompletedTask;
    }

    /// <summary>Problem details with the rule id as stable code, in both languages.</summary>
    public static IResult Problem(Refusal refusal) => Problem(refusal, StatusOf(refusal));

    public static IResult Problem(Refusal refusal, int status) => TypedResults.Problem(
        title: refusal.Words,
        detail: refusal.English,
        statusCode: status,
        type: "urn:takan:refusal:" + refusal.Rule,
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Rule });

    private static bool WantsPage(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
