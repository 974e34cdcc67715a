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
using static Takan.App.Tests.Rooms.Rectifying;

namespace Takan.App.Tests.Rooms;

/// <summary>From the rectification to a visit, and back to video: officer, items and date stay.</summary>
public sealed class RectifyingByVisitTests
{
    /// <summary>To the visit and back to video: neither the officer, nor the date, nor the answers are shaken off.</summary>
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-43", Refused = true)]
    [Demand("HC-36", Refused = true)]
    public async Task BackFromTheVisit_TheOfficerStays_AndWhatFailedIsAnsweredFirst(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var failed = (await desk.Desk.CaseAsync(desk.Case)).FailedItems;
        await VisitAndBackAsync(desk);
        await ConsentAgainAsync(desk);

        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.He, desk.Case, "顺手")));
        Assert.Equal("HC-36", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));
        Assert.Contains("看整改内容", await (await desk.PhoneAgainAsync()).GetStringAsync(new Uri("/my", UriKind.Relative)), StringComparison.Ordinal);

        RoomDesk.Done(await ApplyAsync(desk, failed[0]));
        Assert.Equal("HC-36", (await ApplyAsync(desk, failed[0]))?.Rule);
        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.He, desk.Case, "顺手")));
        var again = Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));
        Assert.Equal(2, again.Round);
        Assert.Equal(failed, again.Scope);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-43")]
    public async Task BackFromTheVisit_TheLeadMayGiveItToAnother_AndItWaitsOnThatDesk(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        RoomDesk.Done(await ApplyAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).FailedItems[0]));
        await VisitAndBackAsync(desk);
        await ConsentAgainAsync(desk);
        Desk.Allowed(await desk.Desk.AsAsync<ReassignCase, Outcome<Case>>(desk.Desk.Lead, handler => handler.HandleAsync(desk.Desk.Lead, new(new(desk.Case), desk.He.Id, "周踏勘请假"), default)));

        Assert.Contains($"/cases/{desk.Case}/take", (await (await desk.Desk.SignInAsync(desk.He)).GetAsync("/")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));
        Desk.Allowed(await desk.Desk.TakeAsync(desk.He, desk.Case));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-56", Refused = true)]
    public async Task OnTheVisit_OrBackFromIt_TheDateBites_UnlessItWasAppliedFor(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var row = await desk.Desk.CaseAsync(desk.Case);
        await VisitAndBackAsync(desk);
        await OnAsync(desk, row.RectificationDue!.Value.AddDays(1));
        Assert.Equal("HC-56", (await ApplyAsync(desk, row.FailedItems[0]))?.Rule);
        await LapseAsync(desk);
        Assert.Equal(CaseState.RectificationLapsed, (await desk.Desk.CaseAsync(desk.Case)).State);

        // More time brings the rectification back, not the consent that the choice of a visit took away.
        var until = row.RectificationDue.Value.AddDays(8);
        Desk.Allowed(await ExtendAsync(desk, desk.Desk.Lead, until, "企业停工"));
        RoomDesk.Done(await ApplyAsync(desk, row.FailedItems[0]));
        Assert.Equal("HC-23", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));

        await VisitAndBackAsync(desk);
        await OnAsync(desk, until.AddDays(1));
        await LapseAsync(desk);
        Assert.Equal(CaseState.Accepted, (await desk.Desk.CaseAsync(desk.Case)).State);
    }

    private static async Task VisitAndBackAsync(RoomDesk desk)
    {
        Desk.Allowed(await desk.Desk.AsAsync<DeclineRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(new(desk.Case), "不方便"), default)));
        desk.Desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Desk.Allowed(await desk.Desk.AsAsync<ChooseRemote, Outcome<Case>>(desk.Applicant, handler => handler.HandleAsync(new(desk.Case), default)));
    }

    private static async Task ConsentAgainAsync(RoomDesk desk)
    {
        Desk.Allowed(await desk.Desk.ConsentAsync(desk.Case, Applicants.AllConsents));
        Desk.Allowed(await desk.Desk.SignAsync(desk.Case));
    }
}
