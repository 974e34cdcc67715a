using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Keys;
using Takan.Platform.Messages;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Kinds;

/// <summary>How a trial, guidance or an instant inspection is asked for and answered (LT-43, LT-45).</summary>
public sealed class VisitRequestTests
{
    [Theory, OnSqlite]
    [Demand("LT-45", Refused = true)]
    public async Task WhereTheWorkPlanOffersNothing_NothingCanBeAskedFor(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.AcceptAsync();

        Assert.Equal("LT-45", Desk.Refused(await desk.AskAsync(id, VisitKind.Trial)));
        Assert.Equal("LT-45", Desk.Refused(await desk.AskAtWindowAsync(id, VisitKind.Guidance)));
    }

    [Theory, OnSqlite]
    [Demand("LT-43")]
    [Demand("LT-43", Refused = true)]
    [Demand("HC-23", Refused = true)]
    public async Task AskedAtTheWindow_ConsentIsTheApplicants_ThenItGetsItsTime(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var id = await desk.AcceptAsync();
        Assert.Equal("TK-104", Desk.Refused(await desk.AskAsync(id, VisitKind.Trial, "place")));

        var request = Desk.Allowed(await desk.AskAtWindowAsync(id, VisitKind.Trial));
        Assert.Equal("LT-45", Desk.Refused(await desk.AskAtWindowAsync(id, VisitKind.Guidance)));
        Assert.Equal("HC-23", Desk.Refused(await desk.GrantAsync(desk.Zhou, request, desk.Tomorrow())));
        Desk.Allowed(await desk.ConsentToVisitAsync(id));
        var visit = Desk.Allowed(await desk.GrantAsync(desk.Zhou, request, desk.Tomorrow()));

        Assert.Equal((VisitKind.Trial, InspectionState.AdviceBooked, 0), (visit.Kind, visit.State, visit.Round));
        // One person is at one place at a time, whatever for.
        var other = await desk.ReadyAsync(desk.Zhou, desk.He, "第二家餐饮有限公司");
        Assert.Equal("TK-202", Desk.Refused(await desk.BookAsync(desk.Zhou, other, desk.Tomorrow())));
    }

    [Theory, OnSqlite]
    [Demand("LT-45")]
    [Demand("LT-45", Refused = true)]
    public async Task WhileAFormalOneWaits_ATrialGoesBehindIt_AndEndsWhenTheInspectionIsTakenUp(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var waits = await desk.QueueAsync("先来餐饮有限公司");
        var id = await desk.QueueAsync("后来餐饮有限公司");
        var request = Desk.Allowed(await desk.AskAsync(id, VisitKind.Trial));

        Assert.Equal("LT-45", Desk.Refused(await desk.GrantAsync(desk.Zhou, request, desk.Tomorrow())));
        var visit = Desk.Allowed(await desk.GrantAsync(desk.Zhou, request, desk.Tomorrow().AddDays(1)));
        // The queue is as it was: the trial is no contact and no inspection.
        Assert.Equal("HC-21", Desk.Refused(await desk.TakeAsync(desk.Zhou, id)));
        Assert.Equal(0, (await desk.AsAsync<WaitingQueue, Law.Queue.Turn>(desk.Zhou, async queue => await queue.TurnOfAsync(await desk.CaseAsync(waits), default))).Ahead);

        Desk.Allowed(await desk.TakeAsync(desk.Zhou, waits));
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.He, id));

        Assert.Equal((1, VisitKind.Formal), (inspection.Round, inspection.Kind));
        Assert.Equal(InspectionState.AdviceCancelled, await StateAsync(desk, visit.Id));
        // Nobody waits at the place for what does not come.
        var told = await desk.App.WithDatabaseAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(row => row.CaseId == id && row.Kind == "advice-cancelled"));
        var text = await desk.App.ActAsync(services => Task.FromResult(MessageContent.Open(services.GetRequiredService<KeyRing>(), told).Text));
        Assert.Contains("3月4日，09:30 的预踏勘取消了", text, StringComparison.Ordinal);
        Assert.Equal("LT-45", Desk.Refused(await desk.AskAsync(id, VisitKind.Trial)));
    }

    [Theory, OnSqlite]
    [Demand("LT-43", Refused = true)]
    public async Task Declined_NeedsItsReason_AndMayBeAskedForAgain(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var id = await desk.RegisterAsync();
        var request = Desk.Allowed(await desk.AskAsync(id, VisitKind.Guidance));

        Assert.Equal("TK-102", Desk.Refused(await desk.DeclineVisitAsync(request, " ")));
        Desk.Allowed(await desk.DeclineVisitAsync(request, "这两周排满了"));

        Assert.Equal("TK-013", Desk.Refused(await desk.GrantAsync(desk.Zhou, request, desk.Tomorrow())));
        Desk.Allowed(await desk.AskAsync(id, VisitKind.Guidance));
    }

    [Theory, OnSqlite]
    [Demand("LT-45")]
    [Demand("LT-45", Refused = true)]
    public async Task Instant_BeginsWhenTheApplicantAsks_WithinTheHours(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        var id = await desk.App.WithDatabaseAsync(async db => (await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == inspection)).Cases[0].CaseId);

        Assert.Equal("LT-45", Desk.Refused(await desk.BeginAtOnceAsync(inspection)));
        var request = Desk.Allowed(await desk.AskAsync(id, VisitKind.Instant));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal("LT-45", Desk.Refused(await desk.BeginAtOnceAsync(inspection)));
        desk.App.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 3, 2, 5, 0, TimeSpan.Zero));
        var begun = Desk.Allowed(await desk.BeginAtOnceAsync(inspection));

        Assert.Equal((VisitKind.Instant, InspectionState.Scheduled, new DateTime(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc)), (begun.Kind, begun.State, begun.AppointmentAt));
        Assert.Equal(VisitRequestState.Granted, await desk.App.WithDatabaseAsync(db => db.Set<VisitRequest>().Where(row => row.Id == request.Id).Select(row => row.State).SingleAsync()));
    }

    /// <summary>The window may enter an instant inspection while a trial is booked: each is seen and taken back by itself.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-02")]
    public async Task InstantBesideABookedTrial_EachIsTakenBackByItself(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        await desk.QueueAsync("先来餐饮有限公司");
        var id = await desk.QueueAsync("后来餐饮有限公司");
        var request = Desk.Allowed(await desk.AskAsync(id, VisitKind.Trial));
        var visit = Desk.Allowed(await desk.GrantAsync(desk.Zhou, request, desk.Tomorrow().AddDays(1)));
        desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        var instant = Desk.Allowed(await desk.AskAtWindowAsync(id, VisitKind.Instant));

        var phone = await desk.PhoneAsync(id);
        var open = (await phone.GetAsync(Links.MyRequest)).Page.QuerySelectorAll("input[name=RequestId]").Select(field => field.GetAttribute("value"));
        Assert.Equal([$"{instant.Id}", $"{request.Id}"], open);
        Desk.Allowed(await desk.WithdrawVisitAsync(request));

        Assert.Equal(InspectionState.AdviceCancelled, await StateAsync(desk, visit.Id));
        open = (await phone.GetAsync(Links.MyRequest)).Page.QuerySelectorAll("input[name=RequestId]").Select(field => field.GetAttribute("value"));
        Assert.Equal([$"{instant.Id}"], open);
        Desk.Allowed(await desk.WithdrawVisitAsync(instant));
    }

    /// <summary>On the phone and at the desk, as people do it.</summary>
    [Theory, OnSqlite]
    [Demand("LT-43")]
    public async Task Pages_FromThePhoneToTheDeskAndBack(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var id = await desk.AcceptAsync();
        var phone = await desk.PhoneAsync(id);
        Assert.Contains("先请人看看", (await phone.GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);
        var asking = await FilledForm.OpenAsync(phone, Links.MyRequest, Links.MyRequest,
            [new("Kind", "Trial"), new("Wish", "下午方便"), new("Given", "recording"), new("Given", "place"), new("Given", "face")]);
        Assert.Equal(HttpStatusCode.Found, (await asking.SendAsync()).Status);

        var staff = await desk.SignInAsync(desk.Zhou);
        Assert.Contains("下午方便", (await staff.GetAsync("/")).Page.Body!.TextContent, StringComparison.Ordinal);
        var link = (await staff.GetAsync("/visit-requests")).Page.QuerySelector("main a[href^='/visit-requests/']")!.GetAttribute("href")!;
        var page = await staff.GetAsync(link);
        var free = page.Page.QuerySelector("input[name=At]")!.GetAttribute("value")!;
        var granted = await staff.SubmitAsync(link, new Dictionary<string, string> { ["At"] = free, ["People"] = desk.Zhou.Id.ToString() });
        Assert.Equal("/visit-requests", granted.Location);

        Assert.Contains("预踏勘：不作结论", (await phone.GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("预踏勘：不作结论", (await phone.GetAsync("/my/visit")).Page.Body!.TextContent, StringComparison.Ordinal);
        var visit = await desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync());
        var console = (await staff.GetAsync($"/inspections/{visit.Id}/room")).Page;
        Assert.Contains("预踏勘：不作结论", console.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.True(console.QuerySelector("[data-part=pick]")!.Closest("section")!.HasAttribute("hidden"));
        Assert.NotNull(console.QuerySelector("[data-part=advice]"));
        var withdrawing = await FilledForm.OpenAsync(phone, Links.MyRequest, Links.MyRequest + "?handler=Withdraw", []);
        Assert.Equal(HttpStatusCode.Found, (await withdrawing.SendAsync()).Status);
        Assert.Equal(InspectionState.AdviceCancelled, await StateAsync(desk, visit.Id));
    }

    private static Task<InspectionState> StateAsync(Desk desk, InspectionId id) =>
        desk.App.WithDatabaseAsync(db => db.Set<Inspection>().Where(row => row.Id == id).Select(row => row.State).SingleAsync());
}
