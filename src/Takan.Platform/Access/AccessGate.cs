using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Web;

namespace Takan.Platform.Access;

/// <summary>
/// Stands between routing and every endpoint: finds the actor, asks the endpoint's <see cref="IAccessRule"/>, refuses by default.
/// A thing of another bureau is answered as if it were not there.
/// </summary>
public sealed class AccessGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CurrentActor current, StaffSession staffSession, DeviceSessions deviceSessions,
        PermissionCatalogue permissions, IEnumerable<IResourceScope> scopes)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null)
        {
            await next(http);
            return;
        }

        var refusal = endpoint.Metadata.GetMetadata<IAccessRule>() switch
        {
            AnyoneMayAttribute => await LetAnyoneIn(),
            AnyStaffMayAttribute => await RequireStaff() is null ? AccessDecision.SignIn : null,
            HalfSignedInMayAttribute => await staffSession.HalfAsync(http) is null ? AccessDecision.SignIn : null,
            StaffMayAttribute rule => await JudgeStaff(rule.Permission, rule.Of),
            ApplicantMayAttribute => await RequireApplicant() is null ? CaseLinkRefusals.OpenTheLink : null,
            RoomPartyMayAttribute rule => await JudgeParty(rule),
            _ => AccessDecision.NotYours,
        };

        if (refusal is null) await next(http);
        else await RefusalPage.AnswerAsync(http, refusal);

        async Task<Refusal?> LetAnyoneIn()
        {
            current.Actor = await staffSession.FindAsync(http) ?? (Actor?)await deviceSessions.FindAsync(http);
            return null;
        }

        async Task<StaffActor?> RequireStaff()
        {
            var staff = await staffSession.FindAsync(http);
            current.Actor = staff;
            return staff;
        }

        async Task<ApplicantActor?> RequireApplicant()
        {
            var applicant = await deviceSessions.FindAsync(http);
            current.Actor = applicant;
            return applicant;
        }

        async Task<Refusal?> JudgeStaff(string permission, string? of)
        {
            if (await RequireStaff() is not { } staff) return AccessDecision.SignIn;
            if (of is null) return AccessDecision.ForStaff(staff, permissions[permission], null);
            return await FactsOf(of) is { } facts
                ? AccessDecision.ForStaff(staff, permissions[permission], facts)
                : AccessDecision.NotYours;
        }

        async Task<Refusal?> JudgeParty(RoomPartyMayAttribute rule)
        {
            if (await RequireApplicant() is { } applicant)
                return await FactsOf(rule.Of) is { } facts ? AccessDecision.ForApplicant(applicant, facts) : AccessDecision.NotYours;
            return await JudgeStaff(rule.Permission, rule.Of);
        }

        async Task<ResourceFacts?> FactsOf(string routeValue)
        {
            var scope = scopes.Single(candidate => candidate.RouteValue == routeValue);
            return http.GetRouteValue(routeValue) is string value ? await scope.FindAsync(value, http.RequestAborted) : null;
        }
    }
}
