using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>Calendar files: one appointment for whoever it concerns, and the subscription of a member of staff.</summary>
public static class CalendarEndpoints
{
    public static void MapScheduling(this IEndpointRouteBuilder app)
    {
        app.MapGet("/my/appointment.ics", async (CurrentActor current, CaseHeads heads, AppointmentEvents events, CancellationToken stop) =>
            Answer(await events.ForApplicantAsync(await heads.ReadAsync(current.Applicant.CaseId, stop), stop) is { } one ? CalendarWriter.Write([one]) : null, "appointment.ics"))
            .WithMetadata(new ApplicantMayAttribute());
        app.MapGet("/inspections/{inspectionId:guid}/appointment.ics", async (Guid inspectionId, TakanDb db, AppointmentEvents events, CancellationToken stop) =>
        {
            var id = new InspectionId(inspectionId);
            var found = await events.ForStaffAsync(await db.Set<Inspection>().AsNoTracking().Where(row => row.Id == id).ToListAsync(stop), stop);
            return Answer(found.Count > 0 ? CalendarWriter.Write(found) : null, "appointment.ics");
        }).WithMetadata(new StaffMayAttribute(CaseworkPermissions.Schedule) { Of = "inspectionId" });
        app.MapGet("/calendar/feeds/{token}.ics", async (string token, CalendarFeeds feeds, CancellationToken stop) => Answer(await feeds.OfAsync(token, stop), "takan.ics"))
            .WithMetadata(new AnyoneMayAttribute("A calendar program cannot sign in: the 32 random bytes of the address are the key, and nothing personal is behind it."));
    }

    private static IResult Answer(byte[]? file, string name) =>
        file is null ? RefusalPage.Problem(AccessDecision.NotYours) : TypedResults.File(file, CalendarWriter.ContentType, name);
}
