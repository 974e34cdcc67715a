using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;
using Takan.Visits.Conclusion;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>A record that stands is only added to.</summary>
public sealed class SupplementTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-44")]
    public async Task Supplement_ToARecordThatStands_IsLogged_AndTheRecordIsUnchanged(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        Assert.Equal("TK-002", (await SupplementAsync(desk, "漏记了门牌"))?.Rule);
        await desk.SignedByBothAsync();
        var digest = await desk.DigestAsync();
        Assert.Equal("TK-REC-9", (await SupplementAsync(desk, " "))?.Rule);

        RoomDesk.Done(await SupplementAsync(desk, "漏记了门牌"));

        Assert.Equal(digest, await desk.DigestAsync());
        Assert.Contains("supplement-added", await desk.KindsAsync());
        RoomDesk.Done(await desk.CountersignAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-44")]
    public async Task Supplement_AfterTheSeal_StandsInTheLog_AndNoSealedByteChanges(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());
        RoomDesk.Done(await desk.TellAsync(new(ResultKind.Passed)));
        RoomDesk.Done(await desk.CloseAsync());
        await desk.SealedAsync();
        var before = await SealedPackagesAsync(desk);

        RoomDesk.Done(await SupplementAsync(desk, "漏记了门牌"));

        Assert.Contains("supplement-added-after-seal", await desk.KindsAsync());
        Assert.Equal(InspectionState.Sealed, (await desk.InspectionAsync()).State);
        Assert.Equal(before, await SealedPackagesAsync(desk));
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);
        Assert.Contains($"/inspections/{desk.Inspection}/supplement", (await zhou.GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("已经封存的证据包里没有这一条", (await zhou.GetAsync($"/inspections/{desk.Inspection}/supplement")).Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Before there is a record that stands the page says why not, and offers no form.</summary>
    [Theory, OnSqlite]
    public async Task SupplementPage_WhileTheRecordIsOpen_SaysWhyNot(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var zhou = await desk.Desk.SignInAsync(desk.Zhou);

        var page = (await zhou.GetAsync($"/inspections/{desk.Inspection}/supplement")).Page;

        Assert.Contains("踏勘正在进行", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
        Assert.DoesNotContain($"/inspections/{desk.Inspection}/supplement", (await zhou.GetAsync($"/cases/{desk.Case}")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-44", Refused = true)]
    public async Task Judging_ARecordThatStands_IsRefused(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        await desk.SignedByBothAsync();
        RoomDesk.Done(await desk.CountersignAsync());

        Assert.Equal("HC-44", (await desk.JudgeAsync((await desk.InspectionAsync()).Scope[0], Verdict.NotMet, version: 1)).Refusal?.Rule);
    }

    private static Task<List<string>> SealedPackagesAsync(RoomDesk desk) => desk.Desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>()
        .Where(row => row.CaseId == desk.Case && row.Kind == EvidenceKind.Package).Select(row => row.Sha256).ToListAsync());

    private static Task<Refusal?> SupplementAsync(RoomDesk desk, string text) =>
        desk.Desk.AsAsync<AddSupplement, Refusal?>(desk.Zhou, handler => handler.HandleAsync(desk.Inspection, new(text, "签字后发现"), default));
}
