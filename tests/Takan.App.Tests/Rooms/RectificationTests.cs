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

/// <summary>After "to be put right", in time: the application for re-inspection and the re-inspection.</summary>
public sealed class RectificationTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-36")]
    [Demand("HC-56")]
    public async Task AppliedInTime_TheSameOfficerSeesOnlyTheFailedItem(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var failed = (await desk.Desk.CaseAsync(desk.Case)).FailedItems;

        RoomDesk.Done(await ApplyAsync(desk, failed[0]));
        Assert.Equal(CaseState.ReinspectionRequested, (await desk.Desk.CaseAsync(desk.Case)).State);
        Assert.Equal("HC-43", Desk.Refused(await desk.Desk.TakeAsync(desk.He, desk.Case)));
        var again = Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));

        Assert.Equal(2, again.Round);
        Assert.Equal(failed, again.Scope);
    }

    [Theory, OnSqlite]
    [Demand("HC-36")]
    public async Task ReinspectionTaken_EveryPageOfItSaysSo_NamesTheItem_AndProposesTheSameTeam(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        var failed = (await desk.Desk.CaseAsync(desk.Case)).FailedItems[0];
        RoomDesk.Done(await ApplyAsync(desk, failed));
        var officer = await desk.Desk.SignInAsync(desk.Zhou);
        var take = (await officer.GetAsync($"/cases/{desk.Case}/take")).Page.QuerySelector("main")!.TextContent;
        var again = Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));
        var title = (await desk.Desk.AsAsync<InspectionHeads, InspectionHead>(desk.Zhou, heads => heads.ReadAsync(again.Id, default))).Items.Single().Title;

        Assert.Contains($"{failed} {title}", take, StringComparison.Ordinal);
        foreach (var page in (string[])["contact", "team", "appointment"])
        {
            var main = (await officer.GetAsync($"/inspections/{again.Id}/{page}")).Page.QuerySelector("main")!;
            Assert.Contains("这是复勘", main.TextContent, StringComparison.Ordinal);
            Assert.Contains($"{failed} {title}", main.TextContent, StringComparison.Ordinal);
        }

        var chosen = (await officer.GetAsync($"/inspections/{again.Id}/team")).Page.QuerySelectorAll("input[name=People][checked]").Select(box => box.GetAttribute("value"));
        Assert.Equal(new[] { desk.Zhou.Id.ToString(), desk.He.Id.ToString() }.Order(), chosen.Order());
    }

    [Theory, OnSqlite]
    public async Task ReinspectionTaken_ThePapersOfTheFirstAndTheAnswerStayOnTheCasePage(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);
        RoomDesk.Done(await ApplyAsync(desk, (await desk.Desk.CaseAsync(desk.Case)).FailedItems[0]));
        Desk.Allowed(await desk.Desk.TakeAsync(desk.Zhou, desk.Case));
        var officer = await desk.Desk.SignInAsync(desk.Zhou);

        var text = "";
        await desk.UntilByItselfAsync("the papers of the first inspection stand on the page", async () =>
        {
            text = (await officer.GetAsync($"/cases/{desk.Case}")).Page.Body!.TextContent;
            return text.Contains("整改告知书", StringComparison.Ordinal);
        });
        Assert.Contains("第 1 次踏勘：文书、录像和证据包", text, StringComparison.Ordinal);
        Assert.Contains("申请复勘：第 ", text, StringComparison.Ordinal);
        Assert.Contains("隔断做好了", text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-36", Refused = true)]
    public async Task AppliedWithoutAnAnswer_OrBeforeApplying_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.RectifyingAsync(kind);

        Assert.Equal("HC-36", (await ApplyAsync(desk, "999"))?.Rule);
        Assert.Equal("HC-36", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));
        Assert.Equal(CaseState.Rectifying, (await desk.Desk.CaseAsync(desk.Case)).State);
    }
}
