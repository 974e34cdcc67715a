using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Takan.Law;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Clients;
using Takan.Platform.Access.Devices;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Access.ProvenPhones;
using Takan.Platform.Access.Staff;

namespace Takan.Platform.Access;

/// <summary>
/// Finds the actor of a request and asks the endpoint's rule; refuses by default. The gate asks once,
/// <see cref="StandingRights"/> again and again while a long answer runs.
/// </summary>
public sealed class Gatekeeper(
    CurrentActor current, StaffSession staffSession, DeviceSessions deviceSessions, PhoneProofs phoneProofs, ApiClients clients, PairedDevices devices, ExpertInvitations invitations, PermissionCatalogue permissions, IEnumerable<IResourceScope> scopes)
{
    /// <summary>Null when the actor may; a thing of another bureau is answered as if it were not there.</summary>
    public async Task<Refusal?> JudgeAsync(HttpContext http, IAccessRule? rule) => rule switch
    {
        AnyoneMayAttribute => await LetAnyoneInAsync(http),
        AnyStaffMayAttribute => await StaffAsync(http) is null ? AccessDecision.SignIn : null,
        HalfSignedInMayAttribute => await staffSession.HalfAsync(http) is null ? AccessDecision.SignIn : null,
        StaffMayAttribute staff => await JudgeStaffAsync(http, staff.Permission, staff.Of),
        ApplicantMayAttribute applicant => await JudgeApplicantAsync(http, applicant.Of),
        ProvenPhoneMayAttribute => await PhoneAsync(http) is null ? PhoneProofRefusals.ProveFirst : null,
        ApiClientMayAttribute => await ClientAsync(http) is null ? ApiClientRefusals.KeyUnknown : null,
        PairedDeviceMayAttribute device => await JudgeDeviceAsync(http, device.Use),
        InvitedMayAttribute invited => await JudgeInvitedAsync(http, invited.Of),
        _ => AccessDecision.NotYours,
    };

    private async Task<Refusal?> LetAnyoneInAsync(HttpContext http)
    {
        current.Actor = await staffSession.FindAsync(http) ?? (Actor?)await deviceSessions.FindAsync(http);
        return null;
    }

    private async Task<StaffActor?> StaffAsync(HttpContext http)
    {
        var staff = await staffSession.FindAsync(http);
        current.Actor = staff;
        return staff;
    }

    private async Task<ApplicantActor?> ApplicantAsync(HttpContext http)
    {
        var applicant = await deviceSessions.FindAsync(http);
        current.Actor = applicant;
        return applicant;
    }

    private async Task<PhoneActor?> PhoneAsync(HttpContext http)
    {
        var phone = await phoneProofs.FindAsync(http);
        current.Actor = phone;
        return phone;
    }

    private async Task<ApiClientActor?> ClientAsync(HttpContext http)
    {
        var client = await clients.FindAsync(http);
        current.Actor = client;
        return client;
    }

    private async Task<Refusal?> JudgeDeviceAsync(HttpContext http, DeviceUse use)
    {
        var device = await devices.FindAsync(http);
        current.Actor = device;
        if (device is null) return DeviceRefusals.PairFirst;
        return (device.PlaceId is null ? DeviceUse.Screen : DeviceUse.Booth) == use ? null : AccessDecision.NotYours;
    }

    private async Task<Refusal?> JudgeInvitedAsync(HttpContext http, string? of)
    {
        var invited = await invitations.FindAsync(http);
        current.Actor = invited;
        if (invited is null) return InvitationRefusals.OpenTheInvitation;
        if (of is null) return null;
        return await FactsOfAsync(http, of) is { } facts ? AccessDecision.ForInvited(invited, facts) : AccessDecision.NotYours;
    }

    private async Task<Refusal?> JudgeApplicantAsync(HttpContext http, string? of)
    {
        if (await ApplicantAsync(http) is not { } applicant) return CaseLinkRefusals.OpenTheLink;
        if (of is not null) return await FactsOfAsync(http, of) is { } facts ? AccessDecision.ForApplicant(applicant, facts) : AccessDecision.NotYours;
        // A page's form is asked by FormOfThisCase, once it may be read.
        return IsPage(http) ? null : CaseOfPage.JudgeScript(http.Request, applicant);
    }

    private static bool IsPage(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private async Task<Refusal?> JudgeStaffAsync(HttpContext http, string permission, string? of)
    {
        if (await StaffAsync(http) is not { } staff) return AccessDecision.SignIn;
        if (of is null) return AccessDecision.ForStaff(staff, permissions[permission], null);
        return await FactsOfAsync(http, of) is { } facts
            ? AccessDecision.ForStaff(staff, permissions[permission], facts)
            : AccessDecision.NotYours;
    }

    private async Task<ResourceFacts?> FactsOfAsync(HttpContext http, string routeValue)
    {
        var scope = scopes.Single(candidate => candidate.RouteValue == routeValue);
        return http.GetRouteValue(routeValue) is string value ? await scope.FindAsync(value, http.RequestAborted) : null;
    }
}
