using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Log;

namespace Takan.Casework.CasePage;

/// <summary>Live updates of a case: for its applicant's phone, and for the staff who may see it.</summary>
internal static class CaseEvents
{
    public static void MapCaseEvents(this WebApplication app)
    {
        app.MapGet("/my/events", (HttpContext http, LogReader log, CurrentActor current) =>
                LogEvents.WriteAsync(http, log, LogStream.Of(current.Applicant.CaseId), Audience.Applicant))
            .WithMetadata(new ApplicantMayAttribute());
        app.MapGet("/cases/{caseId}/events", (HttpContext http, LogReader log, CaseId caseId) =>
                LogEvents.WriteAsync(http, log, LogStream.Of(caseId), Audience.Staff))
            .WithMetadata(new StaffMayAttribute(CaseworkPermissions.Read) { Of = "caseId" });
    }
}
