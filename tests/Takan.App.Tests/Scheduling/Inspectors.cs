using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;

namespace Takan.App.Tests.Scheduling;

/// <summary>What inspectors do before the visit, through the real handlers.</summary>
internal static class Inspectors
{
    public static Task<Outcome<Inspection>> TakeAsync(this Desk desk, StaffActor officer, CaseId id, string? reason = null) =>
        desk.AsAsync<TakeCase, Outcome<Inspection>>(officer, handler => handler.HandleAsync(officer, new(new(id), reason), default));

    public static Task<Outcome<Inspection>> CallAsync(this Desk desk, StaffActor caller, InspectionId id, bool reached = true, bool explained = true, string? reason = null) =>
        desk.AsAsync<LogContact, Outcome<Inspection>>(caller, handler => handler.HandleAsync(caller, new(new(id), reached, explained, "说好了", reason), default));

    public static Task<Outcome<Inspection>> TeamAsync(this Desk desk, StaffActor officer, InspectionId id, params StaffActor[] team) =>
        desk.AsAsync<AssignTeam, Outcome<Inspection>>(officer, handler => handler.HandleAsync(new(new(id), [.. team.Select(member => member.Id)]), default));

    public static Task<Outcome<Inspection>> BookAsync(this Desk desk, StaffActor officer, InspectionId id, DateTime at) =>
        desk.AsAsync<BookAppointment, Outcome<Inspection>>(officer, handler => handler.HandleAsync(new(new(id), at), default));

    /// <summary>Tomorrow at half past nine in China: a working day.</summary>
    public static DateTime Tomorrow(this Desk desk) => desk.App.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(1).AddMinutes(30);

    /// <summary>Taken, called, with a team of two: ready to be booked.</summary>
    public static async Task<InspectionId> ReadyAsync(this Desk desk, StaffActor officer, StaffActor second, string name = "示例劳务派遣有限公司")
    {
        var id = await desk.QueueAsync(name);
        var inspection = Desk.Allowed(await desk.TakeAsync(officer, id));
        Desk.Allowed(await desk.CallAsync(officer, inspection.Id));
        Desk.Allowed(await desk.TeamAsync(officer, inspection.Id, officer, second));
        return inspection.Id;
    }
}
