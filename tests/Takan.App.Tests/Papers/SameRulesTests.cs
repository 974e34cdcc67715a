using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Law.Process;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Papers;

/// <summary>Where Dongli's and Liujiang's papers say the same as Huancui's: held and refused under the profile of each.</summary>
public sealed class SameRulesTests
{
    [Theory]
    [InlineData("dongli")]
    [InlineData("liujiang")]
    [Demand("DL-09")]
    [Demand("DL-09", Refused = true)]
    [Demand("DL-22")]
    [Demand("DL-22", Refused = true)]
    [Demand("LJ-18")]
    [Demand("LJ-18", Refused = true)]
    [Demand("LJ-25")]
    [Demand("LJ-25", Refused = true)]
    public async Task RecordingAndStill_AreKept_OpinionsSigned_AndTheResultIsOnThePhoneBeforeTheRoomCloses(string profile)
    {
        await using var desk = await RoomDesk.LiveAsync(DatabaseKind.Sqlite, profile);
        var items = (await desk.InspectionAsync()).Scope;
        foreach (var item in items)
        {
            await desk.MomentAsync(item);
            Desk.Allowed(await desk.JudgeAsync(item, Verdict.Met));
        }

        Assert.Equal("HC-17", (await desk.CompleteAsync())?.Rule);
        await desk.StillAsync(items[0]);
        RoomDesk.Done(await desk.CompleteAsync());
        Assert.Equal("HC-33", (await desk.TellAsync(new(ResultKind.Passed)))?.Rule);
        RoomDesk.Done(await desk.SignAsync(desk.Zhou));
        RoomDesk.Done(await desk.SignAsync(desk.He));
        RoomDesk.Done(await desk.CountersignAsync());
        Assert.Equal("HC-18", (await desk.CloseAsync())?.Rule);

        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        Assert.True((await desk.SessionAsync()).State.RoomIsOpen());
        Assert.Contains("踏勘通过", (await new Browser(await desk.PhoneAsync()).GetAsync("/my")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        RoomDesk.Done(await desk.CloseAsync());
        await desk.SealedAsync();
        var kinds = await desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().Where(row => row.CaseId == desk.Case).Select(row => row.Kind).Distinct().ToListAsync());
        Assert.Superset(new HashSet<EvidenceKind> { EvidenceKind.Still, EvidenceKind.RecordingPart, EvidenceKind.Paper, EvidenceKind.Package }, kinds.ToHashSet());
    }

    [Theory]
    [InlineData("dongli")]
    [InlineData("liujiang")]
    [Demand("DL-20")]
    [Demand("DL-20", Refused = true)]
    [Demand("LJ-22")]
    [Demand("LJ-22", Refused = true)]
    public async Task Record_IsWrittenByTheHostWhileTheVideoRuns_NotBefore_AndNotAfterItIsSigned(string profile)
    {
        await using var desk = await RoomDesk.WaitingAsync(DatabaseKind.Sqlite, profile);
        var first = (await desk.InspectionAsync()).Scope[0];
        Assert.Equal("HC-30", Desk.Refused(await desk.JudgeAsync(first, Verdict.Met)));
        await desk.GoLiveAsync();

        await desk.SignedByBothAsync();
        var session = await desk.SessionAsync();
        var judged = await desk.Desk.App.WithDatabaseAsync(db => db.Set<ItemJudgement>().AsNoTracking().SingleAsync(row => row.InspectionId == desk.Inspection && row.Item == first));
        Assert.Equal((SessionState.Live, desk.Zhou.Id), (session.State, judged.JudgedBy));
        RoomDesk.Done(await desk.CountersignAsync());
        Assert.Equal("HC-44", Desk.Refused(await desk.JudgeAsync(first, Verdict.NotMet, judged.Version)));
    }

    [Theory]
    [InlineData("dongli")]
    [InlineData("liujiang")]
    [Demand("DL-23")]
    [Demand("DL-23", Refused = true)]
    [Demand("LJ-26")]
    [Demand("LJ-26", Refused = true)]
    public async Task Rectification_IsToldOnThePhone_DoneInItsTime_AndReinspectedOnApplicationOnly(string profile)
    {
        await using var desk = await RoomDesk.RectifyingAsync(DatabaseKind.Sqlite, profile);
        var row = await desk.Desk.CaseAsync(desk.Case);
        var told = (await new Browser(await desk.PhoneAsync()).GetAsync("/my/rectification")).Page.Body!.TextContent;
        Assert.Contains("做好隔断", told, StringComparison.Ordinal);
        Assert.Equal("HC-36", Desk.Refused(await desk.Desk.TakeAsync(desk.Zhou, desk.Case)));
        Assert.Equal("HC-36", (await Rectifying.ApplyAsync(desk, "999"))?.Rule);

        await Rectifying.OnAsync(desk, row.RectificationDue!.Value.AddDays(1));
        Assert.Equal("HC-56", (await Rectifying.ApplyAsync(desk, row.FailedItems[0]))?.Rule);
        await using var other = await RoomDesk.RectifyingAsync(DatabaseKind.Sqlite, profile);
        var failed = (await other.Desk.CaseAsync(other.Case)).FailedItems;
        RoomDesk.Done(await Rectifying.ApplyAsync(other, failed[0]));
        Assert.Equal(failed, Desk.Allowed(await other.Desk.TakeAsync(other.Zhou, other.Case)).Scope);
    }
}
