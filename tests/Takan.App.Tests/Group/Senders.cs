using Takan.App.Tests.Intake;
using Takan.Casework.Group;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Platform.Access;

namespace Takan.App.Tests.Group;

/// <summary>Who arranges that people take part in an inspection, through the real handlers.</summary>
internal static class Senders
{
    public static Task<Outcome<BusinessNotice>> NotifyAsync(this Desk desk, InspectionId id, string? need = "看操作间布局", int days = 0) =>
        desk.AsAsync<NotifyBusiness, Outcome<BusinessNotice>>(desk.Zhou, handler => handler.HandleAsync(desk.Zhou, new(new(id), need, ChinaTime.Day(desk.App.Clock.GetUtcNow().UtcDateTime).AddDays(days)), default));

    public static Task<Outcome<BusinessNotice>> NamePeopleAsync(this Desk desk, InspectionId id, params StaffActor[] people) =>
        desk.AsAsync<NamePeople, Outcome<BusinessNotice>>(desk.Reviewer, handler => handler.HandleAsync(desk.Reviewer, new(new(id), [.. people.Select(one => one.Id)]), default));

    public static Task<Outcome<BusinessNotice>> GoWithoutAsync(this Desk desk, StaffActor lead, InspectionId id, string? reason) =>
        desk.AsAsync<GoWithout, Outcome<BusinessNotice>>(lead, handler => handler.HandleAsync(lead, new(new(id), reason), default));

    public static async Task SendBusinessPeopleAsync(this Desk desk, InspectionId id)
    {
        Desk.Allowed(await desk.NotifyAsync(id));
        Desk.Allowed(await desk.NamePeopleAsync(id, desk.Reviewer));
    }

    public static Task<Refusal?> AssignObserverAsync(this Desk desk, StaffActor supervisor, InspectionId id, StaffActor observer, bool announced) =>
        desk.AsAsync<AssignObserver, Refusal?>(supervisor, handler => handler.HandleAsync(supervisor, new(id, observer.Id, announced, null), default));

    public static Task<Outcome<DrawnObserver>> DrawObserverAsync(this Desk desk, StaffActor supervisor) =>
        desk.AsAsync<DrawObserver, Outcome<DrawnObserver>>(supervisor, handler => handler.HandleAsync(supervisor, null, default));
}
