using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Messages;
using Takan.Testing.Databases;
using Takan.Testing.Programs;
using Takan.Visits.Conclusion;
using Takan.Visits.Rectification;

namespace Takan.App.Tests.Rooms;

/// <summary>A case with something to put right, and how its time passes.</summary>
internal static class Rectifying
{
    public static async Task<RoomDesk> LapsedAsync(DatabaseKind kind)
    {
        var desk = await RoomDesk.RectifyingAsync(kind);
        await OnAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).RectificationDue!.Value.AddDays(1));
        await LapseAsync(desk);
        return desk;
    }

    public static Task OnAsync(RoomDesk desk, DateOnly day)
    {
        desk.Desk.App.Clock.AdvanceTo(ChinaTime.Utc(day, new TimeOnly(10, 0)));
        return Task.CompletedTask;
    }

    public static async Task LapseAsync(RoomDesk desk)
    {
        await using var scope = desk.Desk.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LapseRectifications>().RunAsync(default);
    }

    /// <summary>The working day, so many after today.</summary>
    public static DateOnly WorkingDay(RoomDesk desk, int days) => WorkingDayCalendar.Official.AddWorkingDays(ChinaTime.Day(desk.Desk.App.Clock.GetUtcNow().UtcDateTime), days).Day;

    public static Task<Outcome<Case>> InviteAsync(RoomDesk desk, DateOnly? until) =>
        desk.Desk.AsAsync<InviteStatement, Outcome<Case>>(desk.Zhou, handler => handler.HandleAsync(new(new(desk.Case), "隔断没有做", until), default));

    /// <summary>Invited to speak, and silent to the end of the time.</summary>
    /// <returns>The last day.</returns>
    public static async Task<DateOnly> SilentAsync(RoomDesk desk)
    {
        var until = WorkingDay(desk, 3);
        Desk.Allowed(await InviteAsync(desk, until));
        await OnAsync(desk, until.AddDays(1));
        return until;
    }

    public static Task<Refusal?> ApplyAsync(RoomDesk desk, string item) =>
        desk.Desk.AsAsync<ApplyForReinspection, Refusal?>(desk.Applicant, handler => handler.HandleAsync(new(desk.Case), [new(item, "隔断做好了", null)], default));

    public static Task<Outcome<Case>> ExtendAsync(RoomDesk desk, StaffActor by, DateOnly until, string reason) =>
        desk.Desk.AsAsync<ExtendRectification, Outcome<Case>>(by, handler => handler.HandleAsync(by, new(new(desk.Case), until, reason), default));
}
