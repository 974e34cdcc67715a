using static Takan.App.Tests.Access.Strangers.Who;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>
/// Who may pass the gate of which endpoint, written down apart from the attributes that the gate reads. Whoever is not named is a stranger there.
/// An endpoint without a row fails the test, and so does a row without an endpoint.
/// </summary>
internal static class AccessTable
{
    private static readonly Who[] Everybody = Enum.GetValues<Who>();
    private static readonly Who[] Half = [HalfSignedIn];

    // The case comes from the session, so each applicant is at home there.
    private static readonly Who[] Applicants = [Applicant, EarlyApplicant, EndedApplicant, OtherApplicant];

    private static readonly Who[] AnyStaff =
    [
        Inspector, SecondInspector, OtherInspector, Clerk, Lead, ApprovingOfficer, Observer, Supervisor, CountyOffice, RegistryKeeper,
        SystemAdministrator, SecurityAdministrator, AuditAdministrator, WithoutRole, OtherBureau,
    ];

    private static readonly Who[] Readers = [Clerk, Inspector, SecondInspector, OtherInspector, Lead, ApprovingOfficer, Supervisor];
    private static readonly Who[] CaseReaders = [Clerk, Inspector, SecondInspector, Lead, ApprovingOfficer, Supervisor];
    private static readonly Who[] Window = [Clerk];
    private static readonly Who[] Inspectors = [Inspector, SecondInspector, OtherInspector];
    private static readonly Who[] LinkGivers = [Clerk, Inspector, SecondInspector, Lead];
    private static readonly Who[] Team = [Inspector, SecondInspector];
    private static readonly Who[] TeamAndLead = [Inspector, SecondInspector, Lead];
    private static readonly Who[] RegistryReaders = [RegistryKeeper, .. Readers, CountyOffice];
    private static readonly Who[] Keepers = [RegistryKeeper];

    // The address names the room, and the room its case.
    private static readonly Who[] Phone = [Applicant];

    /// <summary>By methods and route pattern.</summary>
    public static IReadOnlyDictionary<string, Who[]> Rows { get; } = new Dictionary<string, Who[]>
    {
        ["GET POST /health"] = Everybody,
        ["GET /dist/{name}"] = Everybody,
        ["GET POST /join/{token}"] = Everybody,
        ["GET POST /sign-in"] = Everybody,
        ["GET POST /c/{token}"] = Everybody,
        ["GET POST /c/{token}/code"] = Everybody,
        ["GET POST /s"] = Everybody,
        ["GET POST /apply"] = Everybody,
        ["GET POST /apply/{bureauId:guid}/{matter}"] = Everybody,
        ["GET POST /apply/code"] = Everybody,
        ["GET POST /apply/form"] = [ProvenPhone],
        ["GET POST /demo/messages"] = Everybody,
        ["GET POST /set-up/{token}"] = Everybody,
        ["GET POST /error/{status:int}"] = Everybody,

        ["GET POST /sign-in/second-factor"] = Half,
        ["GET POST /sign-in/code"] = Half,

        ["GET POST /"] = AnyStaff,
        ["GET POST /sign-out"] = AnyStaff,
        ["GET POST /me"] = AnyStaff,

        ["GET POST /administration/administrators"] = [SystemAdministrator, OtherBureau],
        ["GET POST /administration/clients"] = [SystemAdministrator, OtherBureau],
        ["POST /api/platform/cases"] = [PlatformClient],
        ["GET /api/platform/changes"] = [PlatformClient],
        ["GET POST /administration/messages"] = [SystemAdministrator, OtherBureau],
        ["GET POST /administration/profile"] = [SystemAdministrator, OtherBureau],
        ["GET POST /administration/profile/edit"] = [SystemAdministrator, OtherBureau],
        ["GET POST /administration/calendar"] = [Lead, SystemAdministrator, OtherBureau],
        ["GET POST /administration/people"] = [SecurityAdministrator, OtherBureau],
        ["GET POST /administration/people/{staffId}"] = [SecurityAdministrator],
        ["GET POST /administration/units"] = [SecurityAdministrator, OtherBureau],
        ["GET POST /administration/keys"] = [SecurityAdministrator, OtherBureau],
        ["GET POST /audit"] = [AuditAdministrator, OtherBureau],

        ["GET POST /cases"] = [.. Readers, OtherBureau],
        ["GET POST /cases/new"] = [.. Window, OtherBureau],
        ["GET POST /cases/import"] = [.. Window, OtherBureau],
        // Who is not assigned sees the case as it stands in the queue: UnassignedTests.
        ["GET POST /cases/{caseId:guid}"] = Readers,
        ["GET /cases/{caseId}/events"] = CaseReaders,
        ["GET /cases/{caseId:guid}/consent-letter"] = CaseReaders,
        ["GET /cases/{caseId:guid}/acceptance-notice"] = CaseReaders,
        ["GET /cases/{caseId:guid}/correction-notice"] = CaseReaders,
        ["GET /cases/{caseId:guid}/refusal-notice"] = CaseReaders,
        ["GET /cases/{caseId:guid}/materials/{materialId:guid}"] = LinkGivers,
        ["GET POST /cases/{caseId:guid}/accept"] = Window,
        ["GET POST /cases/{caseId:guid}/return"] = Window,
        ["GET POST /cases/{caseId:guid}/resubmit"] = Window,
        ["GET POST /cases/{caseId:guid}/refuse"] = Window,
        ["GET POST /cases/{caseId:guid}/withdraw"] = Window,
        ["GET POST /cases/{caseId:guid}/road"] = LinkGivers,
        ["GET POST /cases/{caseId:guid}/link"] = LinkGivers,
        ["GET /cases/{caseId:guid}/join-card"] = LinkGivers,
        ["GET POST /cases/{caseId:guid}/unmask"] = TeamAndLead,
        ["GET POST /cases/{caseId:guid}/take"] = Inspectors,
        ["GET POST /cases/{caseId:guid}/on-site"] = TeamAndLead,
        ["GET POST /cases/{caseId:guid}/reassign"] = TeamAndLead,
        ["GET /cases/{caseId:guid}/commitment"] = CaseReaders,
        ["GET POST /cases/{caseId:guid}/conclude-committed"] = [Clerk, ApprovingOfficer, Lead],
        ["GET POST /cases/{caseId:guid}/breach"] = [Inspector, SecondInspector, OtherInspector, Lead, Supervisor],
        ["GET POST /cases/{caseId:guid}/conclude"] = TeamAndLead,
        ["GET POST /cases/{caseId:guid}/extend-rectification"] = TeamAndLead,
        ["GET POST /cases/{caseId:guid}/not-met"] = TeamAndLead,
        ["GET POST /inspections/{inspectionId:guid}/supplement"] = Team,
        ["GET POST /inspections/{inspectionId:guid}/give-up-recording"] = [Lead],
        ["GET POST /inspections/{inspectionId:guid}/contact"] = TeamAndLead,
        ["GET POST /inspections/{inspectionId:guid}/team"] = TeamAndLead,
        ["GET POST /inspections/{inspectionId:guid}/larger-team"] = [Inspector, SecondInspector, Lead, CountyOffice],
        ["GET POST /inspections/{inspectionId:guid}/appointment"] = TeamAndLead,
        ["GET POST /inspections/{inspectionId:guid}/no-show"] = TeamAndLead,
        ["GET POST /inspections/{inspectionId:guid}/filing"] = TeamAndLead,
        ["GET POST /inspections/{inspectionId}/room"] = Team,
        ["GET /inspections/{inspectionId}/files/{evidenceId:guid}"] = TeamAndLead,
        ["GET /inspections/{inspectionId}/package"] = TeamAndLead,

        ["GET POST /calendar"] = [.. Readers, OtherBureau],
        ["GET POST /calendar/absences"] = [.. Inspectors, Lead, OtherBureau],
        ["GET POST /calendar/subscription"] = [.. Inspectors, Lead, OtherBureau],
        ["GET /calendar/feeds/{token}.ics"] = Everybody,
        ["GET /inspections/{inspectionId:guid}/appointment.ics"] = TeamAndLead,
        ["GET /my/appointment.ics"] = Applicants,

        ["GET /api/cases"] = [.. Readers, OtherBureau],
        ["POST /api/cases/search"] = [.. Readers, OtherBureau],
        ["POST /api/cases/{caseId}/conclude"] = TeamAndLead,
        ["POST /api/cases/{caseId}/extend-rectification"] = TeamAndLead,
        ["POST /api/cases/{caseId}/not-met"] = TeamAndLead,
        ["POST /api/inspections/{inspectionId}/supplements"] = Team,
        ["POST /api/cases"] = [.. Window, OtherBureau],
        ["GET /api/cases/{caseId}"] = CaseReaders,
        ["POST /api/cases/{caseId}/accept"] = Window,
        ["POST /api/cases/{caseId}/return"] = Window,
        ["POST /api/cases/{caseId}/resubmit"] = Window,
        ["POST /api/cases/{caseId}/refuse"] = Window,
        ["POST /api/cases/{caseId}/withdraw"] = Window,
        ["POST /api/cases/{caseId}/on-site"] = TeamAndLead,
        ["POST /api/cases/{caseId}/take"] = Inspectors,
        ["POST /api/cases/{caseId}/reassign"] = TeamAndLead,
        ["POST /api/inspections/{inspectionId}/contact"] = TeamAndLead,
        ["POST /api/inspections/{inspectionId}/team"] = TeamAndLead,
        ["POST /api/inspections/{inspectionId}/book"] = TeamAndLead,
        ["POST /api/inspections/{inspectionId}/file-visit"] = TeamAndLead,
        ["POST /api/inspections/{inspectionId}/move"] = TeamAndLead,
        ["POST /api/inspections/{inspectionId}/no-show"] = TeamAndLead,

        ["GET POST /registry"] = [.. RegistryReaders, OtherBureau],
        ["GET POST /registry/new/{kind:regex(^(Person|Matter|Entity)$)}"] = [.. Keepers, OtherBureau],
        ["GET POST /registry/{filingId:guid}"] = RegistryReaders,
        ["GET POST /registry/{filingId:guid}/change"] = Keepers,
        ["GET POST /registry/{filingId:guid}/confirm"] = Keepers,
        ["GET POST /registry/changes/{changeId:guid}"] = RegistryReaders,
        ["GET /registry/papers/{paperId}"] = RegistryReaders,
        ["GET POST /registry/dishonesty"] = [.. RegistryReaders, OtherBureau],
        ["GET POST /registry/dishonesty/new"] = [.. Keepers, Supervisor, OtherBureau],
        ["GET POST /registry/dishonesty/{dishonestyId:guid}"] = RegistryReaders,
        ["GET POST /registry/premises"] = [.. RegistryReaders, OtherBureau],
        ["GET POST /registry/premises/new"] = [.. Keepers, OtherBureau],
        ["GET POST /registry/premises/{premisesId:guid}"] = Keepers,
        ["GET POST /registry/premises/{premisesId:guid}/exemption"] = RegistryReaders,
        ["GET POST /registry/exemptions"] = [.. RegistryReaders, OtherBureau],
        ["GET /api/registry"] = [.. RegistryReaders, OtherBureau],
        ["POST /api/registry"] = [.. Keepers, OtherBureau],
        ["POST /api/registry/papers"] = [.. Keepers, OtherBureau],
        ["GET /api/registry/{filingId}"] = RegistryReaders,
        ["POST /api/registry/{filingId}/changes"] = Keepers,
        ["POST /api/registry/{filingId}/confirm"] = Keepers,
        ["POST /api/registry/changes/{changeId}/decision"] = [Lead, CountyOffice],

        ["POST /api/inspections/{inspectionId}/session"] = Team,
        ["GET /api/inspections/{inspectionId}/record"] = Team,
        ["PUT /api/inspections/{inspectionId}/items/{number}"] = Team,
        ["POST /api/inspections/{inspectionId}/complete"] = Team,
        ["POST /api/inspections/{inspectionId}/reopen"] = Team,
        ["POST /api/inspections/{inspectionId}/opinions"] = Team,
        ["POST /api/inspections/{inspectionId}/attestations"] = Team,
        ["POST /api/inspections/{inspectionId}/result"] = Team,
        ["POST /api/inspections/{inspectionId}/adjourn"] = Team,
        ["POST /api/inspections/{inspectionId}/switch-to-on-site"] = Team,
        ["POST /api/rooms/{sessionId}/presence"] = Team,
        ["POST /api/rooms/{sessionId}/second-inspector"] = Team,
        ["POST /api/rooms/{sessionId}/second-inspector/leave"] = Team,
        ["POST /api/rooms/{sessionId}/open"] = Team,
        ["POST /api/rooms/{sessionId}/close"] = Team,
        ["POST /api/rooms/{sessionId}/stills"] = Team,
        ["POST /api/rooms/{sessionId}/moments"] = Team,
        ["POST /api/rooms/{sessionId}/ask"] = Team,
        ["POST /api/rooms/{sessionId}/say"] = Team,
        ["POST /api/rooms/{sessionId}/challenge"] = Team,
        ["POST /api/rooms/{sessionId}/challenge-answer"] = Team,

        ["GET /api/rooms/{sessionId}/state"] = Team,
        ["GET /api/rooms/{sessionId}/log"] = Team,
        ["GET /api/rooms/{sessionId}/stills/{stillId:guid}/picture"] = Team,
        ["GET /api/rooms/{sessionId}/stills/{stillId:guid}/thumbnail"] = Team,
        ["POST /api/rooms/{sessionId}/tickets"] = Team,
        ["POST /api/rooms/{sessionId}/publish"] = Team,
        ["POST /api/rooms/{sessionId}/subscribe/{feed}"] = Team,
        ["PATCH /api/rooms/{sessionId}/media/{id}"] = Team,
        ["POST /api/rooms/{sessionId}/media/{id}/keyframe"] = Team,
        ["PUT /api/rooms/{sessionId}/media/{id}/tracks/{track}"] = Team,
        ["DELETE /api/rooms/{sessionId}/media/{id}"] = Team,
        ["GET /api/rooms/{sessionId}/events"] = Team,

        ["GET /api/my/rooms/{sessionId}/state"] = Phone,
        ["GET /api/my/rooms/{sessionId}/log"] = Phone,
        ["GET /api/my/rooms/{sessionId}/stills/{stillId:guid}/picture"] = Phone,
        ["GET /api/my/rooms/{sessionId}/stills/{stillId:guid}/thumbnail"] = Phone,
        ["POST /api/my/rooms/{sessionId}/tickets"] = Phone,
        ["POST /api/my/rooms/{sessionId}/publish"] = Phone,
        ["POST /api/my/rooms/{sessionId}/subscribe/{feed}"] = Phone,
        ["PATCH /api/my/rooms/{sessionId}/media/{id}"] = Phone,
        ["POST /api/my/rooms/{sessionId}/media/{id}/keyframe"] = Phone,
        ["PUT /api/my/rooms/{sessionId}/media/{id}/tracks/{track}"] = Phone,
        ["DELETE /api/my/rooms/{sessionId}/media/{id}"] = Phone,
        ["GET /api/my/rooms/{sessionId}/events"] = Phone,

        ["GET POST /my"] = Applicants,
        ["GET /my/events"] = Applicants,
        ["GET POST /my/papers"] = Applicants,
        ["GET /my/papers/consent-letter"] = Applicants,
        ["GET /my/papers/acceptance-notice"] = Applicants,
        ["GET /my/papers/correction-notice"] = Applicants,
        ["GET /my/papers/refusal-notice"] = Applicants,
        ["GET /my/papers/{evidenceId:guid}"] = Applicants,
        ["GET /my/materials/{materialId:guid}"] = Applicants,
        ["GET POST /my/application"] = Applicants,
        ["GET POST /my/supplement"] = Applicants,
        ["GET POST /my/consent"] = Applicants,
        ["GET POST /my/commitment"] = Applicants,
        ["GET /my/papers/commitment"] = Applicants,
        ["GET POST /my/road"] = Applicants,
        ["GET POST /my/letter"] = Applicants,
        ["GET POST /my/letter/by-code"] = Applicants,
        ["GET POST /my/appointment"] = Applicants,
        ["GET POST /my/on-site"] = Applicants,
        ["GET POST /my/visit"] = Applicants,
        ["GET POST /my/rectification"] = Applicants,
        ["POST /api/my/visit/prepare"] = Applicants,
        ["POST /api/my/visit/upload-probe"] = Applicants,
        ["POST /api/my/visit/device-check"] = Applicants,
        ["POST /api/my/visit/waiting"] = Applicants,
        ["DELETE /api/my/visit/waiting"] = Applicants,
        ["POST /api/my/visit/early-start"] = Applicants,
        ["POST /api/my/visit/stills/{stillId:guid}"] = Applicants,
        ["POST /api/my/visit/stills/{stillId:guid}/failure"] = Applicants,
        ["GET /api/my/visit/queue"] = Applicants,
        ["POST /api/my/visit/condition"] = Applicants,
        ["POST /api/my/visit/say"] = Applicants,
        ["GET /api/my/visit/record"] = Applicants,
        ["POST /api/my/visit/countersign"] = Applicants,
        ["POST /api/my/visit/result-seen"] = Applicants,
    };
}
